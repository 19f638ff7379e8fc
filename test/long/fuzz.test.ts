import { describeJudging } from '../unit/fuzz/judging';
import { describeParsing } from '../unit/fuzz/parsing';

describeParsing(10_000, 2);
describeJudging(1_500, 2);

import { describeJudging } from './judging';
import { describeParsing } from './parsing';

describeParsing(200, 1);
describeJudging(40, 1);

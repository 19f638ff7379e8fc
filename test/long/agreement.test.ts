import { describeAgreement } from '../unit/quality/agreement/agree';

describeAgreement(20_000, 1);

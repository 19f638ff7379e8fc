import { describeAgreement } from './agreement/agree';

describeAgreement(4_000);

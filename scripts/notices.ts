/** Writes THIRD-PARTY-NOTICES.md anew. */
import { writeFileSync } from 'node:fs';
import { noticesFile, thirdPartyNotices } from './thirdPartyNotices';

thirdPartyNotices().then(
  (text) => {
    writeFileSync(noticesFile, text);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

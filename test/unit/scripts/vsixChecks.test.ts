import assert from 'node:assert/strict';
import { checkTexts } from '../../../scripts/vsixChecks';

const problems = (content: string): string[] =>
  checkTexts([{ name: 'extension/dist/extension.js', content: Buffer.from(content) }]);
const key = 'Xq3v9TzL0mRw7KpB2nYc5JdH8fGs1AeU';

describe('the check of the texts of a package', () => {
  it('finds keys in the forms in which they are used, plain and in base64', () => {
    const jwt = [{ alg: 'HS256' }, { organizationId: 1 }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    for (const text of [
      `authorization: 'Bearer ${key}'`,
      `{"apiKey":"${key}"}`,
      `api_key=${key}`,
      `${jwt.join('.')}.${key}`,
      `Basic ${Buffer.from(`Bearer ${key}`).toString('base64')}`,
      '-----BEGIN PRIVATE KEY-----',
    ]) {
      assert.equal(problems(text).length, 1, text);
    }
  });

  it('finds source maps and characters that hide what the code says', () => {
    for (const text of ['//# sourceMappingURL=data:', 'if (user \u202e) {}', 'const a\u200b = 1;']) {
      assert.equal(problems(text).length, 1, text);
    }
  });

  it('lets code be that talks of keys', () => {
    assert.deepEqual(problems('headers.authorization = `Bearer ${apiKey}`; const apiKey = account.key;'), []);
  });
});

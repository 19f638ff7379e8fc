import assert from 'node:assert/strict';
import { accountNameProblem, longestAccountName } from '../../../src/text/accountName';
import { english } from './english';

describe('the name of an account', () => {
  const problem = (text: string): string | undefined => accountNameProblem(text, ['Production'], english);

  it('is any text that no other account has', () => {
    assert.equal(problem('Staging'), undefined);
    assert.equal(problem(`  ${'x'.repeat(longestAccountName)} `), undefined);
    assert.equal(problem(' production '), 'Another account has this name.');
  });

  it('is neither empty nor too long for the title of a view', () => {
    assert.equal(problem('  '), 'Type a name for the account.');
    assert.equal(problem('x'.repeat(longestAccountName + 1)), 'A name has at most 40 characters.');
  });
});

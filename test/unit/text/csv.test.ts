import assert from 'node:assert/strict';
import { csvFile } from '../../../src/text/csv';
import { readCsv } from '../../support/readCsv';

describe('a file for a spreadsheet', () => {
  const cellOf = (text: string): string => readCsv(csvFile([['said', text]], []))[0]?.[1] ?? '';

  it('says first what it is, then holds a table, numbers as they are', () => {
    const file = csvFile([['List', 'Rooms, all']], [{ name: 'a "b"', offset: -5, none: null }]);
    assert.equal(file, '\ufeffList,"Rooms, all"\r\n\r\nname,offset,none\r\n"a ""b""",-5,\r\n');
  });

  it('defuses a formula at the beginning of a cell', () => {
    for (const formula of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r\n=1+1', '\uff1d1+1']) {
      assert.match(cellOf(formula), /^'/, formula);
    }
  });

  it('defuses one behind what a spreadsheet in another language takes for the end of a cell or a row', () => {
    assert.equal(cellOf('a;=cmd|calc'), "a;'=cmd|calc");
    assert.equal(cellOf('a;"=1+1"'), `a;"'=1+1"`);
    assert.equal(cellOf('a\r\n@x\n-1'), "a\n'@x\n'-1");
  });

  it('leaves what nobody takes for a formula', () => {
    for (const text of ['bad audio; -Bob', 'a=b', 'e-mail', 'noon + 5 min', '5; 6']) {
      assert.equal(cellOf(text), text);
    }
  });
});

import assert from 'node:assert/strict';

/** Reads RFC 4180 strictly: a byte order mark, CRLF, quotes doubled. */
export function readCsv(text: string): string[][] {
  assert.ok(text.startsWith('\ufeff'));
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    assert.ok(found, 'not RFC 4180');
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n' && cell.lastIndex < text.length) {
      rows.push([]);
    }
  }
  return rows;
}

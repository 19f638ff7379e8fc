import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseApiBaseUrl } from '../../../src/api/apiBaseUrl';
import { endpointUrl } from '../../../src/api/query';
import { projectRoot } from '../../support/host/projectPaths';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly pattern?: string }>> };
  };
}

const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as Manifest;
const { pattern } = manifest.contributes.configuration.properties['wherebyInsights.apiBaseUrl'] ?? {};

const allowed = [
  'https://api.whereby.dev/v1',
  'https://api.whereby.dev',
  'https://proxy.example:8443/whereby/v1/',
  'https://api.example/a%3Fb%23c',
  'http://localhost:3000/v1',
  'http://127.0.0.1:3000/v1',
  'http://[::1]:3000/v1',
];
const refused = [
  '',
  'api.whereby.dev/v1',
  'http://api.whereby.dev/v1',
  'http://localhost.example/v1',
  'http://127.0.0.1.example/v1',
  'ftp://localhost/v1',
  'file:///v1',
  'https://user@api.whereby.dev/v1',
  'https://user:password@api.whereby.dev/v1',
  'https://api.whereby.dev/v1?a=b',
  'https://api.whereby.dev/v1?',
  'https://api.whereby.dev/v1#a',
  'https://api.whereby.dev/v1#',
  'https://api.whereby.dev/v1?#',
  'https://api.whereby.dev?',
  'http://localhost:3000/v1?',
  'http://localhost:3000#',
];

describe('the address of the API', () => {
  for (const address of allowed) {
    it(`may be ${address}, and endpoints go below it`, () => {
      const url = parseApiBaseUrl(address);
      assert.ok(url);
      const { pathname, search, hash, host } = new URL(endpointUrl(url.href, '/insights/rooms', { limit: 1 }));
      assert.equal(host, new URL(address).host);
      assert.match(pathname, /\/insights\/rooms$/);
      assert.deepEqual([search, hash], ['?limit=1', '']);
    });
  }

  for (const address of refused) {
    it(`may not be "${address}"`, () => {
      assert.equal(parseApiBaseUrl(address), null);
    });
  }

  it('may not be what is no text', () => {
    for (const value of [undefined, null, 1, {}, ['https://api.whereby.dev/v1']]) {
      assert.equal(parseApiBaseUrl(value), null);
    }
  });

  it('is marked in the settings editor where it would be refused, and only there', () => {
    assert.ok(pattern);
    const expression = new RegExp(pattern, 'u');
    assert.deepEqual(
      [...allowed, ...refused].filter((address) => expression.test(address)),
      allowed,
    );
  });
});

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/host/cleanUp';
import { placesOfKey } from './support/keySearch';
import { apiKey } from './support/sampleApi';
import { itLeavesNothingBehind } from './support/leftBehind';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

describe('signing in', () => {
  const session = new Session();

  it('welcomes who is signed out, without any request', async () => {
    const { workbench, api } = session;
    await workbench.openContainer();
    const welcome = await workbench.view.welcome('Sign In with API Key');
    assert.match(welcome, /^Browse the rooms, sessions and participants of your Whereby organization/);
    assert.match(welcome, /Explore Sample Data/);
    assert.equal(api.count(), 0);
  });

  it('tells a wrong key in the box, keeps the box and stores nothing', async () => {
    const { workbench, api } = session;
    const { quickInput } = workbench;
    await workbench.view.clickWelcome('Sign In with API Key');
    await quickInput.opened('Sign In with API Key');
    assert.equal(await quickInput.hidesText(), true);
    await quickInput.type('not-the-key');
    await quickInput.accept();
    await quickInput.messageWith(
      'Whereby did not accept the API key. Check that all of it was copied and that it was not revoked.',
    );
    await quickInput.opened('Sign In with API Key');
    assert.equal(api.count(), 1);
    assert.equal(await workbench.storedSecrets(), null);
    assert.equal(await session.rooms.isEmpty(), true);
  });

  it('accepts the right key in the same box and shows the rooms with that one request', async () => {
    const { workbench, api } = session;
    api.requests.length = 0;
    await workbench.quickInput.type(apiKey);
    await workbench.quickInput.accept();
    await workbench.quickInput.closed();
    await session.rooms.find('support-escalations');
    assert.deepEqual(await placesOfKey(workbench), []);
    assert.deepEqual(
      api.requests.map(({ method, endpoint, status }) => [method, endpoint, status]),
      [['GET', 'rooms', 200]],
    );
    assert.notEqual(await workbench.storedSecrets(), null);
  });

  it('sends the key in the Authorization header and nowhere else', () => {
    const [request] = session.api.requests;
    assert.ok(request);
    const { authorization, ...others } = request.headers;
    assert.equal(authorization, `Bearer ${apiKey}`);
    const rest = decodeURIComponent(JSON.stringify([request.path, request.query, others]));
    assert.equal(rest.includes(apiKey), false);
  });

  it('is still signed in after a window reload', async () => {
    const { workbench, api } = session;
    api.requests.length = 0;
    await workbench.reload();
    await workbench.openContainer();
    await session.rooms.find('support-escalations');
    assert.equal(api.count(), 1);
    await waitUntil('the request to be answered', () => Promise.resolve(api.requests[0]?.status === 200 || undefined));
  });

  it('would be seen to leave a key: one that is put into the browser or a file is found', async () => {
    const { workbench } = session;
    const file = path.join(temporaryFolder('saved'), 'planted.json');
    writeFileSync(file, JSON.stringify({ url: `?key=${encodeURIComponent(apiKey)}` }));
    await workbench.page.evaluate(
      (value) => {
        localStorage.setItem('planted', value);
      },
      btoa(`Bearer ${apiKey}`),
    );
    assert.deepEqual(await placesOfKey(workbench), ['stored in the browser: planted', file]);
    await workbench.page.evaluate(() => {
      localStorage.removeItem('planted');
    });
    rmSync(file);
  });

  itLeavesNothingBehind(session);
});

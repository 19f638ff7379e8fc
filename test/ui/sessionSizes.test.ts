import assert from 'node:assert/strict';
import { crowdedRoomName, liveRoomName, shortCallRoomName, webinarRoomName } from '../../src/sample/outlines';
import { createSampleAccount, type SampleAccount } from '../../src/sample/sampleAccount';
import { itLeavesNothingBehind } from './support/leftBehind';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { stripColours } from './support/sessionStrips';
import { waitUntil } from './support/waitUntil';

interface Stay {
  readonly participantId: string;
  readonly displayName: string;
  readonly deviceId: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}
type Entry = Readonly<{ timeStamp: string; sampleRateMs: number; samples: Record<string, (number | null)[]> }>;

let sample: SampleAccount;

async function ask<T>(endpoint: string, query: Readonly<Record<string, string>>): Promise<T> {
  const response = await sample.fetch(`http://localhost/insights/${endpoint}?${String(new URLSearchParams(query))}`);
  return (await response.json()) as T;
}

/** The newest session of a room with its stays in order of joining, straight from the sample account. */
async function sessionOf(roomName: string): Promise<{ readonly id: string; readonly stays: readonly Stay[] }> {
  const { results } = await ask<{ results: { roomSessionId: string }[] }>('room-sessions', { roomName });
  const id = results[0]?.roomSessionId ?? assert.fail();
  const stays: Stay[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { cursor: string | null; results: Stay[] } = await ask('participants', {
      roomSessionId: id,
      sortBy: 'joinedAt:asc',
      limit: '100',
      ...(cursor === '' ? {} : { cursor }),
    });
    stays.push(...page.results);
    ({ cursor } = page);
  }
  return { id, stays };
}

/** Somebody who once received with severe loss for long, with the middle of that, by the samples themselves. */
async function sufferer(roomSessionId: string, stays: readonly Stay[]): Promise<{ name: string; at: number } | null> {
  for (const { participantId, displayName } of stays) {
    const entries = await ask<Entry[]>('participant', { roomSessionId, participantId });
    for (const { timeStamp, sampleRateMs, samples } of entries) {
      const loss = Array.isArray(samples) ? [] : (samples['packetLossRecv'] ?? []);
      const first = loss.findIndex((_, i) => loss.slice(i, i + 10).filter((value) => (value ?? 0) >= 10).length === 10);
      if (first >= 0) {
        return { name: displayName, at: Date.parse(timeStamp) + (first + 5) * sampleRateMs };
      }
    }
  }
  return null;
}

describe('everyone of a session of the sample account', () => {
  const session = new Session();
  let shown: SessionPanel;

  before(async () => {
    sample = createSampleAccount(session.began);
    await session.signIn();
  });

  async function open(roomName: string): Promise<void> {
    shown = await SessionPanel.openOf(session, roomName.slice(1));
  }

  for (const [people, roomName] of [
    [3, shortCallRoomName],
    [45, webinarRoomName],
    [200, crowdedRoomName],
  ] as const) {
    describe(`with ${people} people`, () => {
      let stays: readonly Stay[];
      let id: string;

      before(async () => {
        ({ id, stays } = await sessionOf(roomName));
        await open(roomName);
      });

      it('is read by one request for each 100 of the list and one a stay, over 100 after it has asked', async () => {
        if (stays.length > 100) {
          const load = shown.frame.locator('#loading-go-on');
          assert.equal(await load.innerText(), `Read ${stays.length} stays (${stays.length} requests)`);
          assert.equal(session.api.count('participant'), 0);
          await load.click();
        }
        await shown.whole(60_000);
        assert.equal(session.api.count('participants'), Math.ceil(stays.length / 100));
        assert.equal(session.api.count('participant'), stays.length);
      });

      it('has a row for each person, in order of joining where that is asked for', async () => {
        await shown.sortBy('joined');
        const devices = new Map(stays.map((stay) => [stay.deviceId, stay.displayName]));
        assert.equal(devices.size, people);
        assert.equal(await shown.frame.locator('.shown-people').innerText(), `${people} people`);
        const wanted = [...devices.values()];
        await shown.hasNames(
          'the first who joined on top',
          (all) => all.slice(0, 3).join() === wanted.slice(0, 3).join(),
        );
        assert.deepEqual(await shown.everyone(), wanted);
      });

      it('has the worst first, and only those with a part of a name where that is asked for', async () => {
        await shown.sortBy('worst');
        const rank = ['Poor', 'Degraded', 'Not rated', 'Good'];
        await waitUntil('the worst first', async () => {
          const chips = await shown.frame.locator('.person:visible .chip').allTextContents();
          const ranks = chips.map((chip) => rank.findIndex((one) => chip.startsWith(one)));
          return (ranks.length > 1 && ranks.every((one, i) => i === 0 || one >= (ranks[i - 1] ?? 0))) || undefined;
        });
        const last = stays.at(-1)?.displayName ?? '';
        await shown.filterBy(last);
        assert.match(await shown.frame.locator('.shown-people').innerText(), new RegExp(`^\\d+ of ${people} people$`));
        await shown.clearFilter();
      });

      it('draws severe loss in its colour where the samples have it, and tells it at the cursor', async () => {
        const worst = await sufferer(id, stays);
        const from = Math.min(...stays.map(({ joinedAt }) => Date.parse(joinedAt)));
        const to = Math.max(...stays.map(({ leftAt }) => Date.parse(leftAt)));
        if (worst === null) {
          assert.equal(people, 3, 'only the small session is without severe loss');
          const [first] = await shown.names();
          await waitUntil('a strip without severe loss', async () => {
            const colours = await stripColours(shown.frame, first ?? '', 0.5);
            return (colours.length > 0 && !colours.includes('severe')) || undefined;
          });
          return;
        }
        await shown.filterBy(worst.name);
        const share = (worst.at - from) / (to - from);
        await waitUntil('a severe strip', async () =>
          (await stripColours(shown.frame, worst.name, share)).includes('severe') ? true : undefined,
        );
        await shown.pointAt(worst.name, share);
        await shown.frame.locator('.person:visible .about', { hasText: /↓ \d{2}(\.\d+)? %/ }).waitFor();
        await shown.clearFilter();
      });

      it('lists whose side it was, and goes there', async () => {
        const items = shown.frame.locator('.incidents > li');
        const count = await items.count();
        const position = shown.frame.locator('.mark-position');
        if (count === 0) {
          assert.equal(await position.count(), 0);
          await shown.frame
            .getByText('Nobody suffered where it was measured, as far as the session is read.')
            .waitFor();
          return;
        }
        assert.equal(await position.innerText(), `– of ${count}`);
        const jump = items.first().locator('.jump');
        await jump.click();
        await shown.frame.locator('.incidents > li[data-current]').first().waitFor();
        const [, of] = /^\d+ of (\d+)$/.exec(await position.innerText()) ?? [];
        assert.equal(of, String(count));
        await shown.frame.locator('#reset-zoom').click();
      });
    });
  }

  describe('of a call that goes on', () => {
    const refresh = () => shown.frame.locator('#loading-refresh');

    it('has its list read once when it is opened by its ID and is not in the tree', async () => {
      const { workbench, api } = session;
      const { id, stays } = await sessionOf(liveRoomName);
      api.requests.length = 0;
      await workbench.runCommand('Whereby Insights: Open Session by ID...');
      await workbench.quickInput.opened('Open Session by ID');
      await workbench.quickInput.type(id);
      await workbench.quickInput.accept();
      shown = await SessionPanel.shown(workbench, 'Session');
      await refresh().waitFor();
      assert.deepEqual([api.count('participants'), api.count('participant')], [1, stays.length]);
    });

    it('is read again by Refresh, the list and what was not final, as its button says', async () => {
      const stays = session.api.count('participant');
      assert.equal(await refresh().innerText(), `Refresh (${stays + 1} requests)`);
      session.api.requests.length = 0;
      await refresh().click();
      await session.api.arrived(stays, 'participant');
      await refresh().waitFor();
      assert.deepEqual([session.api.count('participants'), session.api.count('participant')], [1, stays]);
    });
  });

  describe('opened again', () => {
    it('costs nothing', async () => {
      await session.workbench.editors.closeAll();
      await open(crowdedRoomName);
      await shown.whole();
      assert.equal(session.api.count('participants') + session.api.count('participant'), 0);
    });
  });

  itLeavesNothingBehind(session);
});

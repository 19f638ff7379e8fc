import assert from 'node:assert/strict';
import { floorRelease } from '../support/host/installCodeServer';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';

const person = 'Ingrid Solberg';

describe('on the oldest VS Code that the extension promises to run in', () => {
  const session = new Session({ release: floorRelease });

  it('shows the sample data, room by room', async () => {
    await session.workbench.openContainer();
    await session.exploreSample();
    await session.rooms.expand('support-escalations');
    await session.rooms.expand(/^Session started /);
    await session.rooms.find(person);
  });

  it('draws both charts of a participant', async () => {
    await session.rooms.click(person);
    const panel = await ParticipantPanel.shown(session.workbench, person);
    await panel.drawn();
    await panel.paints('loss');
    await panel.paints('bitrate');
    assert.match(await panel.paragraph(), /\S/);
  });

  itLeavesNothingBehind(session);
});

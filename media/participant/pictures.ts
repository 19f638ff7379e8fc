import type { ParticipantMessage } from '../../src/shared/protocol/participant';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import type { Problem, SharedWebviewMessage } from '../../src/shared/protocol/shared';
import type { ChartsSection } from './charts/chartsSection';
import { takePicture } from './picture';
import type { TakeAway } from './sections/actionsBar';

/** Saves pictures of the charts by the host, and copies them; what cannot be done is told to the host. */
export function createPictures(
  view: ParticipantView,
  charts: ChartsSection,
  send: (message: ParticipantMessage | SharedWebviewMessage) => void,
): NonNullable<TakeAway['picture']> {
  const orTell = (what: Problem, act: () => Promise<void>): void => {
    act().catch(() => {
      send({ type: 'problem', what });
    });
  };
  return {
    save: (colours) => {
      orTell('picture', async () => {
        const picture = await takePicture(view, charts, colours);
        send({ type: 'savePng', png: await picture.arrayBuffer() });
      });
    },
    copy: () => {
      orTell('clipboard', () =>
        navigator.clipboard.write([new ClipboardItem({ 'image/png': takePicture(view, charts, 'light') })]),
      );
    },
  };
}

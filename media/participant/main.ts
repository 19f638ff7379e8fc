import {
  type ParticipantHostMessage,
  participantHostSchema,
  type ParticipantMessage,
} from '../../src/shared/protocol/participant';
import { receivedShow } from '../../src/shared/protocol/participantShow';
import type { PanelStrings } from '../../src/shared/protocol/panelStrings';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import type { Series } from '../../src/shared/series';
import { warmFormats } from '../charts/formats';
import { Channel } from '../ui/channel';
import { keepScroll } from '../ui/keptScroll';
import { PanelPage } from '../ui/panelPage';
import { registerControls } from '../ui/toolkit';
import { isOtherStay } from './otherStay';
import { ParticipantDrawing } from './participantDrawing';
import { type Preferences, preferencesSchema } from './preferences';

const main = document.getElementById('participant');
if (main !== null) {
  const channel = new Channel<ParticipantHostMessage, ParticipantMessage, Preferences>({
    incoming: participantHostSchema,
    preferences: preferencesSchema,
  });
  const drawing = new ParticipantDrawing(channel);
  const page = new PanelPage<ParticipantView, PanelStrings>(main, channel, (view, strings) =>
    drawing.draw(view, strings),
  );
  const samples = new Map<string, Series>();
  const restoreScroll = keepScroll({
    read: () => channel.preferences.scroll,
    keep: (scroll) => {
      channel.keepPreferences({ scroll });
    },
  });
  channel.open({
    show: (sent) => {
      const message = receivedShow(sent, samples);
      if (message === undefined) {
        channel.askAgain();
        return;
      }
      if (isOtherStay(channel.restore, message.restore)) {
        channel.keepPreferences({ range: null, scroll: 0 });
        window.scrollTo(0, 0);
      }
      page.show(message);
      if (message.state.kind === 'shown') {
        restoreScroll();
      }
    },
    goToAsked: () => {
      drawing.goToAsked();
    },
    busy: (message) => {
      page.busy(message);
    },
    keepRestore: ({ restore }) => {
      channel.keepRestore(restore);
    },
    askMoment: () => {
      drawing.copyLink();
    },
    takePicture: ({ colours }) => {
      drawing.savePicture(colours);
    },
  });
  registerControls();
  warmFormats();
}

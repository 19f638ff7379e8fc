import { type SessionHostMessage, sessionHostSchema, type SessionMessage } from '../../src/shared/protocol/session';
import type { SessionStrings } from '../../src/shared/protocol/sessionStrings';
import type { SessionView } from '../../src/shared/protocol/sessionView';
import { warmFormats } from '../charts/formats';
import { Channel } from '../ui/channel';
import { PanelPage } from '../ui/panelPage';
import { registerControls } from '../ui/toolkit';
import type { FollowingMessage } from './followingMessage';
import { type Preferences, preferencesSchema } from './preferences';
import { SessionDrawing } from './sessionDrawing';
import { makeRoomForNames } from './timeline/rowLayout';

const main = document.getElementById('session');
if (main !== null) {
  registerControls();
  makeRoomForNames();
  const channel = new Channel<SessionHostMessage, SessionMessage, Preferences>({
    incoming: sessionHostSchema,
    preferences: preferencesSchema,
  });
  const drawing = new SessionDrawing(channel);
  const page = new PanelPage<SessionView, SessionStrings>(main, channel, (view, strings) =>
    drawing.draw(view, strings),
  );
  const follow = (message: FollowingMessage): void => {
    drawing.follow(message);
  };
  channel.open({
    show: (message) => {
      page.show(message);
    },
    busy: (message) => {
      page.busy(message);
    },
    people: follow,
    findings: follow,
    order: follow,
    rows: follow,
    reading: follow,
    progress: follow,
    askMoment: follow,
  });
  warmFormats();
}

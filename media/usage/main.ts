import { type UsageHostMessage, usageHostSchema, type UsageMessage } from '../../src/shared/protocol/usage';
import type { UsageStrings, UsageView } from '../../src/shared/protocol/usageView';
import { Channel } from '../ui/channel';
import { PanelPage } from '../ui/panelPage';
import { registerControls } from '../ui/toolkit';
import { type Preferences, preferencesSchema } from './preferences';
import { UsageDrawing } from './usageDrawing';

const main = document.getElementById('usage');
if (main !== null) {
  registerControls();
  const channel = new Channel<UsageHostMessage, UsageMessage, Preferences>({
    incoming: usageHostSchema,
    preferences: preferencesSchema,
  });
  const drawing = new UsageDrawing(channel);
  const page = new PanelPage<UsageView, UsageStrings>(main, channel, (view, strings) => drawing.draw(view, strings));
  channel.open({
    show: (message) => {
      page.show(message);
    },
    busy: (message) => {
      page.busy(message);
    },
  });
}

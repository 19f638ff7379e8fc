import { type HistoryHostMessage, historyHostSchema, type HistoryMessage } from '../../src/shared/protocol/history';
import type { HistoryStrings, HistoryView } from '../../src/shared/protocol/historyView';
import { Channel } from '../ui/channel';
import { PanelPage } from '../ui/panelPage';
import { registerControls } from '../ui/toolkit';
import { createHistoryPage } from './historyPage';
import { type Preferences, preferencesSchema } from './preferences';

const main = document.getElementById('history');
if (main !== null) {
  registerControls();
  const channel = new Channel<HistoryHostMessage, HistoryMessage, Preferences>({
    incoming: historyHostSchema,
    preferences: preferencesSchema,
  });
  const page = new PanelPage<HistoryView, HistoryStrings>(main, channel, (view, strings) =>
    createHistoryPage(view, strings, channel),
  );
  channel.open({
    show: (message) => {
      page.show(message);
    },
    busy: (message) => {
      page.busy(message);
    },
  });
}

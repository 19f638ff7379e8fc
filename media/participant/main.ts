import { registerControls } from '../ui/toolkit';
import { warmFormats } from '../charts/formats';
import { Host } from './host';
import { Page } from './page';
import { isFromHost, readHostMessage } from './receive';

const main = document.getElementById('participant');
if (main !== null) {
  registerControls();
  const host = new Host();
  const page = new Page(main, host);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readHostMessage(data);
    if (message !== undefined) {
      page.show(message);
    } else if (isFromHost(data)) {
      host.send({ type: 'problem', what: 'message' });
    }
  });
  host.send({ type: 'ready', browserTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  warmFormats();
}

import type { Handlers } from '../../shared/protocol/handlers';
import type { SharedWebviewMessage } from '../../shared/protocol/shared';
import { anotherZone, type PanelZone } from '../../text/panelZone';
import type { PanelWindow } from './panelWindow';

/** What to do when a page says which zone it is in, or asks for another one; `show` draws the panel again. */
export function zoneHandlers(
  zone: PanelZone,
  window: PanelWindow,
  show: () => void,
): Pick<Handlers<SharedWebviewMessage>, 'browserTimeZone' | 'setTimeZone' | 'pickTimeZone'> {
  const pick = async (): Promise<void> => {
    const zones = { value: zone.settings.timeZone, setting: window.readSettings().timeZone };
    const picked = await window.pickTimeZone(zones, zone.context);
    if (picked?.isDefault === true) {
      zone.followSetting();
      await window.writeTimeZone(picked.value);
    } else if (picked !== undefined) {
      zone.choose(picked.value);
    }
    // Also when none was picked: the page's own list stands on "Another time zone...".
    show();
  };
  return {
    browserTimeZone: ({ name }) => {
      if (zone.learnBrowser(name)) {
        show();
      }
    },
    setTimeZone: async ({ value }) => {
      if (value === anotherZone) {
        await pick();
      } else if (zone.offers(value)) {
        zone.choose(value);
        show();
      }
    },
    pickTimeZone: pick,
  };
}

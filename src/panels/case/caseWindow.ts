import type { Connection } from '../../account/connection';
import type { CaseFile } from '../../report/case/caseFile';
import { Emitter } from '../../shared/emitter';
import type { AccountChange } from '../../account/accountManager';
import { resolveZone } from '../../text/zone';
import type { PanelWindow } from '../shared/panelWindow';

/** The window as the panels of a case file see it: its own account, its own time, and its rules until the person takes theirs. */
export function caseWindow(
  window: PanelWindow,
  { asOf, judgedBy: { rules, packetLossUnit, timeZone } }: CaseFile,
  connection: () => Connection,
  hasOwnRules: () => boolean,
): PanelWindow {
  const never = new Emitter<AccountChange>();
  return {
    ...window,
    accounts: {
      state: () => Promise.resolve({ kind: 'active', connection: connection() }),
      onDidChange: never.event,
    },
    readSettings: () => {
      const own = window.readSettings();
      return { ...own, timeZone, ...(hasOwnRules() ? {} : { rules, packetLossUnit }) };
    },
    context: () => ({ ...window.context(), now: asOf, zone: resolveZone(timeZone, window.hostTimeZone).zone }),
    writeTimeZone: (value) => window.writeTimeZone(value),
  };
}

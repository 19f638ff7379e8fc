import { readSettings } from '../../platform/settings';
import { currentTextContext } from '../../platform/textContext';
import type { RoomsModel } from '../../report/lists/roomsModel';
import type { KnownAccount } from '../../store/knownAccounts';
import { join } from '../../text/labels';
import { describeRoomsQuery } from '../../text/roomsQuery';
import { sanitise } from '../../text/sanitise';
import { unknownZoneText } from '../../text/unknownZone';
import { resolveZone } from '../../text/zone';

/** Beside the view's title: which rooms are listed, and of which account. */
export function titleText(model: RoomsModel | undefined, accounts: readonly KnownAccount[]): string {
  const active = accounts.find(({ isActive }) => isActive);
  return join(model === undefined ? '' : listedText(model), active === undefined ? '' : sanitise(active.name, 'label'));
}

/** Above the rows: that they wait, whose data they are if not the user's own, the zone of their times, and that names are hidden. */
export function messageText(pauseText: string | undefined, accountBadge: string): string {
  const context = currentTextContext();
  const { l10n, zone, hidePersonal } = context;
  const { timeZone } = readSettings();
  const zoneText = resolveZone(timeZone, zone.id).known
    ? l10n.t('Times in {0}', zone.name)
    : unknownZoneText(timeZone, context);
  const hidden = hidePersonal === false ? '' : l10n.t('Personal data is hidden');
  return join(pauseText ?? '', accountBadge, zoneText, hidden);
}

function listedText({ roomsQuery, isSortedHere }: RoomsModel): string {
  // The first use of a time zone takes long, and the first rows need none of it.
  return Object.keys(roomsQuery).length === 0 && !isSortedHere
    ? ''
    : describeRoomsQuery(roomsQuery, isSortedHere, currentTextContext());
}

import type { ParticipantDetails } from '../api/types';
import type { Settings } from '../platform/settings';
import { assess, stayRange } from '../quality/facts';
import { readSeries } from '../quality/series';
import type { ParticipantView, ZoneView } from '../shared/messages';
import { sampleAccountId } from '../account/accountRecord';
import { isFinal } from '../store/final';
import type { TextContext } from '../text/context';
import { feedbackPairs, idPairs, type Pair, present, stayPairs } from '../text/fields';
import { participantName, roleTitle, roomTitle } from '../text/labels';
import { describeLossUnit, describeNotes } from '../text/notes';
import { summarize } from '../text/summary';
import { tableView } from '../text/table';
import { describeUserAgent } from '../text/userAgent';
import { resolveZone } from '../text/zone';
import { displayNameOf, type ParticipantSubject } from './participantSubject';

/** What of the environment changes a view. */
export interface ViewOptions {
  readonly settings: Settings;
  /** IANA name of the extension host's zone. */
  readonly hostTimeZone: string;
  /** IANA name of the zone that the webview runs in; on a remote host it may differ. */
  readonly browserTimeZone: string | undefined;
}

/** Everything that the participant panel draws, from what the API said; never throws. */
export function participantView(
  subject: ParticipantSubject,
  details: ParticipantDetails,
  context: TextContext,
  options: ViewOptions,
): ParticipantView {
  const { l10n, zone, now } = context;
  const { settings } = options;
  const { series, notes } = readSeries(details, subject, settings.packetLossUnit);
  const title = participantName(displayNameOf(subject, details), 'document', l10n);
  const facts = assess(series, subject, settings.rules);
  const arriving = isFinal(subject.leftAt, now)
    ? []
    : [l10n.t('Data may still be arriving: Whereby shows it 10 to 15 minutes after the fact. Refresh asks again.')];
  return {
    title,
    badge: subject.accountId === sampleAccountId ? l10n.t('Sample data') : null,
    fields: present(headPairs(subject, details, context)),
    zone: zoneView(context, options),
    locale: l10n.locale,
    rules: settings.rules,
    lossUnitNote: describeLossUnit(settings.packetLossUnit, l10n),
    notes: [...arriving, ...describeNotes(notes, l10n)],
    stays: [
      {
        participantId: subject.participantId,
        label: title,
        range: stayRange({ stay: subject, series }) ?? { from: now, to: now },
        series,
      },
    ],
    summary: summarize(facts, zone, l10n),
    table: tableView(series, subject, zone, l10n),
    verdict: null,
    events: [],
    otherStays: null,
  };
}

function headPairs(subject: ParticipantSubject, details: ParticipantDetails, context: TextContext): Pair[] {
  const { l10n } = context;
  const { participant, roomName } = subject;
  const userAgent = details.find((entry) => entry.userAgent !== null)?.userAgent ?? null;
  const role = participant?.roleName ?? details.find((entry) => entry.userRole !== null)?.userRole ?? null;
  return [
    [l10n.t('Room'), roomName === null ? null : roomTitle(roomName, 'document', l10n)],
    ...stayPairs(subject, context),
    [l10n.t('Role'), roleTitle(role, l10n)],
    [l10n.t('Browser'), userAgent === null ? null : describeUserAgent(userAgent, l10n)],
    ...(participant === null ? [] : [...feedbackPairs(participant, context), ...idPairs(participant, context)]),
  ];
}

function zoneView({ l10n, zone }: TextContext, { settings, hostTimeZone, browserTimeZone }: ViewOptions): ZoneView {
  const choices = new Map([
    ['local', l10n.t('Local time ({0})', resolveZone('local', hostTimeZone).zone.name)],
    ['utc', 'UTC'],
  ]);
  const named = resolveZone(settings.timeZone, hostTimeZone);
  const isNamed = named.known && !choices.has(settings.timeZone.trim().toLowerCase());
  if (isNamed) {
    choices.set(settings.timeZone, named.zone.name);
  }
  const browser = browserTimeZone === undefined ? undefined : resolveZone(browserTimeZone, hostTimeZone);
  if (
    browser?.known === true &&
    browser.zone.id !== resolveZone('local', hostTimeZone).zone.id &&
    browser.zone.id !== zone.id
  ) {
    choices.set(browser.zone.id, l10n.t('Use {0}', browser.zone.name));
  }
  const selected = isNamed ? settings.timeZone : settings.timeZone.trim().toLowerCase() === 'utc' ? 'utc' : 'local';
  return {
    id: zone.id,
    name: zone.name,
    choices: [...choices].map(([value, label]) => ({ value, label, selected: value === selected })),
  };
}

import {
  joinMs,
  leastCommon,
  leastCommonShare,
  leastGapMs,
  leastHurt,
  leastKnownSendersShare,
  leastMeasuredShare,
  leastOverlapMs,
  leastOverlapShare,
} from '../../quality/incidents/rules';
import type { Cause } from '../../shared/session';
import type { Localization } from '../../shared/translate';
import { formatPercent } from '../../shared/units';
import { formatDuration } from '../duration';

/** The rule of one reading, in one sentence or two. */
export function causeRule(cause: Cause, l10n: Localization): string {
  const { t, locale } = l10n;
  const share = (part: number): string => formatPercent(part * 100, locale);
  switch (cause) {
    case 'uplink':
      return t(
        'Their uplink: one person alone sends with loss, nobody receives with loss at once, and somebody else’s receiving was measured.',
      );
    case 'senderHurtsOthers':
      return t(
        'A sender’s uplink hurts others: exactly one sends with loss, and at least {0} others receive with loss at once with it.',
        leastHurt,
      );
    case 'downlink':
      return t(
        'Their downlink: one person alone receives with loss, and every other sender is cleared: by sending without loss, or by somebody else who received well from them.',
      );
    case 'connection':
      return t('Their connection: one person has loss in both directions at once, and nobody else has.');
    case 'common':
      return t(
        'Something common: of those whose receiving was measured at least {0} and at least {1} receive with loss at once, nobody sends with loss, and the sending of at least {2} of the people there is known. The path or the platform: it cannot be told which.',
        share(leastCommonShare),
        leastCommon,
        share(leastKnownSendersShare),
      );
    case 'severalUplinks':
      return t('Several uplinks: more than one sends with loss at once; nobody is named as the cause.');
    case 'nothingRecorded':
      return t(
        'Nothing recorded: for at least {0} there is no sample of anybody, though at least 2 people were there and at least half of them are read.',
        formatDuration(leastGapMs, l10n),
      );
    case 'cannotTell':
      return t(
        'Cannot tell: else; also where under {0} of the people there were measured, or nobody else was.',
        share(leastMeasuredShare),
      );
  }
}

const inOrder: readonly Cause[] = [
  'uplink',
  'senderHurtsOthers',
  'downlink',
  'connection',
  'common',
  'severalUplinks',
  'nothingRecorded',
  'cannotTell',
];

/** The rules of whose side it was, one sentence or two each. */
export function sideRules(l10n: Localization): string[] {
  const { t, locale } = l10n;
  return [
    t(
      'At once: two episodes of loss that overlap for at least {0} of the shorter one and at least {1}. Less is chance: it accuses nobody.',
      formatPercent(leastOverlapShare * 100, locale),
      formatDuration(leastOverlapMs, l10n),
    ),
    ...inOrder.map((cause) => causeRule(cause, l10n)),
    t(
      'An incident of the same person goes on after a pause of up to {0}. Episodes of few packets are left out. Two devices of one person are one person.',
      formatDuration(joinMs, l10n),
    ),
    t(
      'Received loss is the worst over all senders; sent loss in a peer-to-peer room is the worst over all receivers. Silence and what was not recorded are neither good nor bad. No reading says what caused the loss.',
    ),
  ];
}

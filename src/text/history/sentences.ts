import type { DirectionHistory, History } from '../../quality/history/findPattern';
import type { Direction } from '../../shared/series';
import type { Localization } from '../../shared/translate';
import type { TextContext } from '../context';
import { formatDateTime } from '../time';
import { sanitise } from '../sanitise';

/** Of which calls something is said. */
export interface CallsTold {
  readonly judged: number;
  /** Whether they are the last ones without a gap: else some could not be read, or are not read yet. */
  readonly areAll: boolean;
}

/** What the calls show together, the worse direction first; one sentence where both show the same good. Empty without a call. */
export function historySentences(history: History, told: CallsTold, context: TextContext): readonly string[] {
  const { send, recv } = history;
  if (told.judged === 0) {
    return [];
  }
  const both = alike(send, recv, told, context.l10n);
  const inOrder = send.bad > recv.bad ? [send, recv] : [recv, send];
  return both === undefined ? inOrder.map((one) => directionSentence(one, told, context)) : [both];
}

/** That the browser and the verdict go together, where they do, and what that does not show. */
export function correlationNotes({ send, recv }: History, { t }: Localization): readonly string[] {
  const hasSplit = [send, recv].some(({ pattern }) => 'split' in pattern && pattern.split !== null);
  return hasSplit
    ? [t('The browser and the quality differ together. That does not show that one is the cause of the other.')]
    : [];
}

/** How many calls of each direction say nothing of its quality. */
export function unmeasuredNotes({ send, recv }: History, { t }: Localization): readonly string[] {
  const [unsent, unreceived] = [send, recv].map(({ counts }) => counts.notRated + counts.partly) as [number, number];
  return [
    ...(unreceived > 0 ? [t('Receiving was not measured, or in part only: {0} of the calls.', unreceived)] : []),
    ...(unsent > 0 ? [t('Sending was not measured, or in part only: {0} of the calls.', unsent)] : []),
  ];
}

function scopeText({ judged, areAll }: CallsTold, { t }: Localization): string {
  if (areAll) {
    return judged === 1 ? t('the last call') : t('the last {0} calls', judged);
  }
  return judged === 1 ? t('the one call that was judged') : t('the {0} calls that were judged', judged);
}

/** Good in every call, or measured in none, in both directions. */
function alike(
  send: DirectionHistory,
  recv: DirectionHistory,
  told: CallsTold,
  l10n: Localization,
): string | undefined {
  const { t } = l10n;
  const scope = scopeText(told, l10n);
  if (send.counts.notRated === told.judged && recv.counts.notRated === told.judged) {
    return told.judged === 1
      ? t('Neither sending nor receiving was measured enough in {0}.', scope)
      : t('Neither sending nor receiving was measured enough in any of {0}.', scope);
  }
  if (send.counts.good === told.judged && recv.counts.good === told.judged) {
    return told.judged === 1
      ? t('Sending and receiving were good in {0}.', scope)
      : t('Sending and receiving were good in all of {0}.', scope);
  }
  return undefined;
}

function directionSentence(history: DirectionHistory, told: CallsTold, context: TextContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const { pattern, bad, measured, direction } = history;
  const scope = scopeText(told, l10n);
  const was = badText(history, l10n);
  const isOne = told.judged === 1;
  const time = (at: number | null): string => (at === null ? t('unknown time') : formatDateTime(at, context));
  switch (pattern.kind) {
    case 'notMeasured':
      return isOne
        ? {
            send: t('Sending was not measured enough in {0}.', scope),
            recv: t('Receiving was not measured enough in {0}.', scope),
          }[direction]
        : {
            send: t('Sending was not measured enough in any of {0}.', scope),
            recv: t('Receiving was not measured enough in any of {0}.', scope),
          }[direction];
    case 'good':
      return goodText(direction, measured, told, l10n);
    case 'tooFew':
      return isOne
        ? t('{0} in {1}; one call shows no pattern.', was, scope)
        : t('{0} in {1} of {2}; {3} measured are too few for a pattern.', was, bad, scope, measured);
    case 'once':
      return measured === told.judged
        ? t('{0} in only one of {1}: that of {2}.', was, scope, time(pattern.call.joinedAt))
        : t(
            '{0} in only one of the {1} measured of {2}: that of {3}.',
            was,
            measured,
            scope,
            time(pattern.call.joinedAt),
          );
    case 'always':
      return measured === told.judged
        ? t('{0} in every one of {1}.', was, scope)
        : t('{0} in every one of the {1} measured of {2}.', was, measured, scope);
    case 'since':
      return sinceText(
        pattern,
        pattern.before.bad === 0
          ? t('{0} in {1} of {2}, since {3}', was, bad, scope, time(pattern.call.joinedAt))
          : t(
              '{0} in {1} of {2}, {3} of them since {4}',
              was,
              bad,
              scope,
              bad - pattern.before.bad,
              time(pattern.call.joinedAt),
            ),
        l10n,
      );
    case 'mixed':
      return pattern.split === null
        ? t('{0} in {1} of {2}, without a pattern in time.', was, bad, scope)
        : t(
            '{0} in {1} of {2}: those with {3}; the good ones are with {4}.',
            was,
            bad,
            scope,
            inWords(pattern.split.second, l10n),
            inWords(pattern.split.first, l10n),
          );
  }
}

function sinceText(
  { split, before }: Extract<DirectionHistory['pattern'], { readonly kind: 'since' }>,
  since: string,
  l10n: Localization,
): string {
  const { t } = l10n;
  const whole =
    split === null
      ? t('{0}.', since)
      : t('{0}; before that {1}, since then {2}.', since, inWords(split.first, l10n), inWords(split.second, l10n));
  return before.bad === 0
    ? whole
    : t('{0} Before that it was so in {1} of {2} measured.', whole, before.bad, before.measured);
}

function inWords([one = '', other]: readonly string[], { t }: Localization): string {
  return other === undefined
    ? sanitise(one, 'label')
    : t('{0} and {1}', sanitise(one, 'label'), sanitise(other, 'label'));
}

function badText({ direction, counts }: DirectionHistory, { t }: Localization): string {
  const word = counts.degraded === 0 ? 'poor' : counts.poor === 0 ? 'degraded' : 'either';
  return {
    send: {
      poor: t('Sending was poor'),
      degraded: t('Sending was degraded'),
      either: t('Sending was poor or degraded'),
    },
    recv: {
      poor: t('Receiving was poor'),
      degraded: t('Receiving was degraded'),
      either: t('Receiving was poor or degraded'),
    },
  }[direction][word];
}

function goodText(direction: Direction, measured: number, told: CallsTold, l10n: Localization): string {
  const { t } = l10n;
  const scope = scopeText(told, l10n);
  if (told.judged === 1) {
    return direction === 'send' ? t('Sending was good in {0}.', scope) : t('Receiving was good in {0}.', scope);
  }
  if (measured === told.judged) {
    return direction === 'send'
      ? t('Sending was good in all of {0}.', scope)
      : t('Receiving was good in all of {0}.', scope);
  }
  return direction === 'send'
    ? t('Sending was good where it was measured: {0} of {1}.', measured, scope)
    : t('Receiving was good where it was measured: {0} of {1}.', measured, scope);
}

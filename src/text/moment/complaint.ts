import { type Complaint, complaintMs, type ComplaintWord, leastCoverage } from '../../quality/moment/complaint';
import { aroundMs } from '../../quality/moment/window';
import { leastToldMs } from '../../quality/placing';
import { leastRatedMs } from '../../quality/rate';
import type { Localization } from '../../shared/translate';
import { formatDuration, formatShortDuration } from '../duration';
import type { VerdictContext } from '../verdict/context';
import { limitPercent } from '../verdict/lossPercent';
import { When } from '../verdict/when';
import { lookedAt } from './answer';
import { stretchClause } from './stretchClause';

/** More than this are counted, not listed. */
const maxListed = 3;

/** How a complaint reads, in one word. */
export function complaintWord(word: ComplaintWord, { t }: Localization): string {
  return { supported: t('Supported'), notSupported: t('Not supported'), notMeasured: t('Not measured') }[word];
}

function supportedSentence({ stretches, at }: Complaint, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const listed = stretches.slice(0, maxListed).map((stretch) => stretchClause(stretch, when, context));
  const more = stretches.length - listed.length;
  const clauses = more > 0 ? [...listed, t('and {0} more', more)] : listed;
  return t('Within {0} of {1}: {2}.', formatShortDuration(complaintMs, l10n), when.at(at), clauses.join('; '));
}

function notSupportedSentence(complaint: Complaint, when: When, context: VerdictContext): string {
  const { at, neverSent } = complaint;
  const { rules, l10n } = context;
  const { t, locale } = l10n;
  const measured = measuredClauses(complaint, when, context);
  const within = formatShortDuration(complaintMs, l10n);
  const loss = limitPercent(rules.lossThresholdPercent, locale);
  const sustained = formatShortDuration(rules.sustainedSeconds * 1000, l10n);
  const told = formatShortDuration(leastToldMs, l10n);
  return neverSent
    ? t(
        'Within {0} of {1} receiving had no packet loss at or above {2} for {3}, no silence of {4} and no break in its recording; nothing was sent in the whole call; {5}.',
        within,
        when.at(at),
        loss,
        sustained,
        told,
        measured,
      )
    : t(
        'Within {0} of {1} there was no packet loss at or above {2} for {3}, no silence of {4} and no break in the recording; {5}.',
        within,
        when.at(at),
        loss,
        sustained,
        told,
        measured,
      );
}

function notMeasuredSentence(complaint: Complaint, when: When, context: VerdictContext): string {
  const { at, why, window } = complaint;
  const { l10n } = context;
  const { t, locale } = l10n;
  const moment = when.at(at);
  const within = formatShortDuration(complaintMs, l10n);
  const { range, there } = window;
  switch (why) {
    case 'notThere':
      return t('The person was not in the call, {0}.', when.of(range));
    case 'notNear':
      return t(
        'Within {0} of {1} the person was not in the call, only {2}.',
        formatShortDuration(aroundMs, l10n),
        moment,
        when.ofAll(there),
      );
    case 'away':
      return t(
        'The person was away around {0}, there only {1}; on purpose and by a lost connection look the same.',
        moment,
        when.ofAll(there),
      );
    case 'notLoaded':
      return t('Another stay of the person within {0} of {1} is not loaded.', within, moment);
    case 'nothingRecorded':
      return t(
        'Within {0} of {1} nothing was recorded that can be judged; no data is not good quality.',
        within,
        moment,
      );
    case 'tooLittle':
    case null:
      return t(
        'Within {0} of {1} too little was measured: {2}; needed are {3} of the time there and {4}, each way.',
        within,
        moment,
        measuredClauses(complaint, when, context),
        limitPercent(leastCoverage * 100, locale),
        formatDuration(leastRatedMs, l10n),
      );
  }
}

/** How much of the window was measured, and what may be missing of it. */
function measuredClauses({ window, unplacedMs }: Complaint, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const looked = window.facts.lines.map((line) => lookedAt(line, window, when, context)).join(' · ');
  return unplacedMs === 0
    ? looked
    : l10n.t('{0}; {1} not recorded at a time that is not known', looked, formatDuration(unplacedMs, l10n));
}

/** Why a complaint reads as it does, in one sentence for who works on it. */
export function complaintSentence(complaint: Complaint, context: VerdictContext): string {
  const when = new When({ range: complaint.window.range }, context);
  switch (complaint.word) {
    case 'supported':
      return supportedSentence(complaint, when, context);
    case 'notSupported':
      return notSupportedSentence(complaint, when, context);
    case 'notMeasured':
      return notMeasuredSentence(complaint, when, context);
  }
}

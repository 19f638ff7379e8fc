import type { Facts } from '../../quality/facts';
import { beforeDropMs, type Drop, findEpisodesBefore } from '../../quality/people';
import type { Direction } from '../../shared/series';
import { formatDuration } from '../duration';
import { formatDateTime, formatTime, withZone } from '../time';
import { spansDays, type VerdictContext } from './context';

/** More drops than this are counted, not listed. */
const maxListed = 3;

function describeDrop(drop: Drop, facts: Facts, context: VerdictContext): string | null {
  const { l10n, loaded } = context;
  const { t } = l10n;
  const before = loaded.has(drop.before.participantId) ? findEpisodesBefore(drop, facts) : [];
  const seen = new Set<Direction>(before.map(({ direction }) => direction));
  if (seen.size === 0) {
    return null;
  }
  const format = spansDays(facts, context) ? formatDateTime : formatTime;
  const when = withZone(format(drop.at, context, { seconds: true }), context);
  const span = formatDuration(beforeDropMs, l10n);
  if (seen.size > 1) {
    return t('In the {0} before the drop at {1}: an episode in both directions.', span, when);
  }
  return seen.has('send')
    ? t('In the {0} before the drop at {1}: a sending episode.', span, when)
    : t('In the {0} before the drop at {1}: a receiving episode.', span, when);
}

/** The person's reconnects in sentences: how many, how long away, and which drops an episode came before; none without. */
export function describeDrops(facts: Facts, context: VerdictContext): string[] {
  const { person, l10n, loaded } = context;
  const { t } = l10n;
  if (!person || person.stays.length < 2) {
    return [];
  }
  const { drops, stays } = person;
  const sentences: string[] = [];
  const away = formatDuration(person.awayMs, l10n);
  if (drops.length > 0) {
    const count =
      drops.length === 1
        ? t('Reconnected once, {0} away', away)
        : t('Reconnected {0} times, {1} away in all', drops.length, away);
    sentences.push(
      person.basis === 'displayName' ? t('{0} (the same person by display name only).', count) : `${count}.`,
    );
  }
  const named = drops.map((drop) => describeDrop(drop, facts, context)).filter((sentence) => sentence !== null);
  sentences.push(...named.slice(0, maxListed));
  if (named.length > maxListed) {
    sentences.push(t('An episode came before {0} more drops.', named.length - maxListed));
  }
  const known = stays.filter((stay) => loaded.has(stay.participantId)).length;
  if (known < stays.length) {
    sentences.push(t('Judged from {0} of {1} stays.', known, stays.length));
  }
  return sentences;
}

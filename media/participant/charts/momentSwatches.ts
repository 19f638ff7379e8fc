import type { MomentKind } from '../../../src/shared/protocol/answer';
import type { SwatchKind } from '../../charts/swatches';

/** The signs that moments have in the charts; null has none. */
export const momentSwatches: Readonly<Record<MomentKind, SwatchKind | null>> = {
  severeEpisode: 'severe',
  episode: 'episode',
  spike: 'spike',
  silence: 'silent',
  gap: 'missing',
  unreadable: 'unreadable',
  collapse: null,
  away: 'away',
};

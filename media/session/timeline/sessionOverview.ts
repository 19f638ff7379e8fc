import type { TimeRange } from '../../../src/shared/series';
import { timeSpan } from '../../charts/geometry';
import { Overview } from '../../charts/overview';
import type { ChartStack } from '../../charts/stack';
import type { TimeFrame } from '../../charts/timeFrame';
import type { SessionState } from '../sessionState';
import { paintPeople } from './peoplePlot';

/** The whole session on a strip, with the stretch in sight as a window. */
export function createSessionOverview(
  state: SessionState,
  { full }: TimeFrame,
  stack: ChartStack,
  inWords: (range: TimeRange) => string,
): Overview {
  const overview: Overview = new Overview(
    {
      name: state.strings.overview,
      full,
      paint: (context, theme, width, height) => {
        overview.element.classList.toggle('nothing', state.isUnread);
        paintPeople(context, state, theme, timeSpan(width), height);
      },
      inWords,
      range: () => stack.range,
    },
    stack,
  );
  return overview;
}

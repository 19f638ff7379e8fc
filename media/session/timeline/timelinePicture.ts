import { lightTheme } from '../../charts/chartTheme';
import { composePicture } from '../../charts/png';
import type { ChartStack } from '../../charts/stack';
import type { SessionState } from '../sessionState';
import { legendEntries } from './legend';

/** The charts in sight as one PNG on light ground, with captions and legend. Throws when the browser cannot make it. */
export function timelinePicture(stack: ChartStack, state: SessionState, captions: readonly string[]): Promise<Blob> {
  const ratio = Math.max(2, window.devicePixelRatio);
  return composePicture({ ...stack.picture(lightTheme(), ratio), captions, legend: legendEntries(state), ratio });
}

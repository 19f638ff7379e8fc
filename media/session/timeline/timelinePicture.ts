import { lightTheme } from '../../charts/chartTheme';
import { composePicture } from '../../charts/png';
import type { ChartStack } from '../../charts/stack';
import type { PictureColours } from '../../ui/pictures';
import type { SessionState } from '../sessionState';
import { legendEntries } from './legend';

/** The charts in sight as one PNG with captions and legend. Throws when the browser cannot make it. */
export function timelinePicture(
  stack: ChartStack,
  state: SessionState,
  colours: PictureColours,
  captions: readonly string[],
): Promise<Blob> {
  const ratio = Math.max(2, window.devicePixelRatio);
  const picture = stack.picture(colours === 'light' ? lightTheme() : null, ratio);
  return composePicture({ ...picture, captions, legend: legendEntries(state), ratio });
}

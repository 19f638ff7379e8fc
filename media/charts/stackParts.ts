import { element } from '../ui/dom';
import type { ChartTheme } from './chartTheme';
import type { Look } from './plotContent';
import type { PicturePart } from './png';
import type { StackOptions, StackReading } from './stackOptions';
import type { Track } from './track';

/** The element that holds all tracks, with the overlay and the read-out over them. */
export function createSurface({ tracks, readOut, name, strings }: StackOptions, overlay: HTMLElement): HTMLElement {
  return element(
    'div',
    {
      id: 'chart-stack',
      class: 'stack',
      tabindex: '0',
      role: 'application',
      'aria-roledescription': strings.chartRole,
      'aria-label': name,
    },
    ...tracks.map((track) => track.element),
    overlay,
    readOut.element,
  );
}

/** All tracks of a stack for a picture, with the theme that they are in and their width, px. */
export interface StackPicture {
  readonly parts: readonly PicturePart[];
  readonly theme: ChartTheme;
  readonly width: number;
}

/** All tracks, each on a canvas of its own. */
export function pictureParts(tracks: readonly Track[], look: Look, width: number, ratio: number): PicturePart[] {
  return tracks.flatMap((track) => {
    const canvas = track.picture(look, width, ratio);
    return canvas === null ? [] : [{ title: track.title, canvas }];
  });
}

/** Where the values of a reading lie over all tracks, px from the top. */
export function dotsOf(reading: StackReading | null): { readonly y: number; readonly colour: string }[] {
  return (reading?.dots ?? []).flatMap(({ track, value, colour }) =>
    track.places === null ? [] : [{ y: track.element.offsetTop + track.places.y(value), colour }],
  );
}

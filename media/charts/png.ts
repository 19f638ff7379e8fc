import type { ChartTheme } from './chartTheme';
import { drawSwatch, swatchSize } from './swatches';
import type { SwatchKind } from './swatches';
import { keepUnits } from '../ui/dom';

const margin = 16;
const captionHeight = 20;

/** A canvas of the picture, with the title in its head. */
export interface PicturePart {
  readonly title: string;
  readonly canvas: HTMLCanvasElement;
}

/** What goes into a picture. */
export interface PictureOptions {
  /** Lines above the charts: the title, a headline, and plain ones. */
  readonly captions: readonly string[];
  readonly legend: readonly { readonly name: string; readonly kind: SwatchKind }[];
  readonly parts: readonly PicturePart[];
  readonly theme: ChartTheme;
  /** px, without the margins. */
  readonly width: number;
  /** Device pixels a pixel. */
  readonly ratio: number;
}

/** A text broken into lines no wider than `width` px in the font in force. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of keepUnits(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** Runs over the legend's entries, as many in a row as fit; gives the height they take. */
function layLegend(
  context: CanvasRenderingContext2D,
  { legend, width, theme }: PictureOptions,
  top: number,
  isDrawn: boolean,
): number {
  let x = margin;
  let y = top;
  for (const { name, kind } of legend) {
    const entryWidth = swatchSize.width + 6 + context.measureText(name).width;
    if (x > margin && x + entryWidth > margin + width) {
      x = margin;
      y += captionHeight;
    }
    if (isDrawn) {
      context.save();
      context.translate(x, y + 2);
      drawSwatch(context, kind, theme);
      context.restore();
      context.fillStyle = theme.foreground;
      context.fillText(name, x + swatchSize.width + 6, y);
    }
    x += entryWidth + 18;
  }
  return legend.length === 0 ? 0 : y + captionHeight - top;
}

/** Captions, legend and charts under each other as a PNG on the theme's background. Throws when the browser cannot make it. */
export async function composePicture(options: PictureOptions): Promise<Blob> {
  const { captions, parts, theme, width, ratio } = options;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('No canvas to draw the picture on.');
  }
  const fonts = (index: number): string => `${['bold 16px', 'bold 14px'][index] ?? '12px'} ${theme.font}`;
  const lines = captions.flatMap((caption, index) => {
    context.font = fonts(index);
    return wrapped(context, caption, width).map((text) => ({ text, index }));
  });
  context.font = fonts(captions.length);
  const legendHeight = layLegend(context, options, 0, false);
  const partsHeight = parts.reduce((sum, part) => sum + part.canvas.height / ratio, 0);
  const height = lines.length * captionHeight + legendHeight + partsHeight + 2 * margin + 12;
  canvas.width = Math.round((width + 2 * margin) * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width + 2 * margin, height);
  context.textBaseline = 'top';

  let y = margin;
  for (const { text, index } of lines) {
    context.font = fonts(index);
    context.fillStyle = index < 2 ? theme.foreground : theme.muted;
    context.fillText(text, margin, y);
    y += captionHeight;
  }
  y += 6;
  context.font = fonts(captions.length);
  y += layLegend(context, options, y, true) + 6;
  for (const { title, canvas: part } of parts) {
    context.drawImage(part, margin, y, part.width / ratio, part.height / ratio);
    // In the head of the part, as on the page.
    context.font = `bold 12px ${theme.font}`;
    context.fillStyle = theme.foreground;
    context.fillText(title, margin, y);
    y += part.height / ratio;
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (blob === null) {
    throw new Error('The picture could not be made.');
  }
  return blob;
}

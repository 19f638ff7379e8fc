import type { Frame } from 'playwright-core';

/** What the columns of a strip say, as far as their colours alone tell it. */
export type StripColour = 'send' | 'recv' | 'threshold' | 'severe';

/** Where time runs in the charts, px from their left edge. */
export function plotEdges(frame: Frame): Promise<{ readonly left: number; readonly right: number }> {
  return frame.locator('#chart-stack').evaluate((stack) => {
    const window = document.querySelector<HTMLElement>('.overview .window');
    // Right of the plot there is as much room as in every chart.
    return { left: parseFloat(window?.style.left ?? ''), right: stack.clientWidth - 40 };
  });
}

/** The colours in a person's row at a moment, `share` of the way through what is in sight, each a pixel column either side. */
export async function stripColours(frame: Frame, name: string, share: number): Promise<readonly StripColour[]> {
  const { left, right } = await plotEdges(frame);
  return frame.locator('#chart-rows').evaluate(
    (rows, [wanted, x]) => {
      const label = [...rows.querySelectorAll<HTMLElement>('.person')].find(
        (person) => !person.hidden && person.querySelector('.name')?.textContent === wanted,
      );
      const canvas = rows.querySelector('canvas');
      if (label === undefined || canvas === null) {
        return [];
      }
      const ratio = canvas.width / canvas.clientWidth;
      const top = Math.max(0, (label.getBoundingClientRect().top - canvas.getBoundingClientRect().top) * ratio);
      const { data } = canvas
        .getContext('2d')!
        .getImageData(Math.round(x * ratio) - 1, Math.round(top), 3, Math.round(label.clientHeight * ratio));
      const style = getComputedStyle(canvas);
      return (['send', 'recv', 'threshold', 'severe'] as const).filter((kind) => {
        const colour = (style.getPropertyValue(`--chart-${kind}`).match(/\d+/g) ?? []).slice(0, 3).map(Number);
        for (let at = 0; at < data.length; at += 4) {
          if (
            (data[at + 3] ?? 0) > 200 &&
            colour.every((part, index) => Math.abs((data[at + index] ?? 0) - part) <= 16)
          ) {
            return true;
          }
        }
        return false;
      });
    },
    [name, left + share * (right - left)] as const,
  );
}

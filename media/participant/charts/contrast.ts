/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Lays `share` (0 to 1) of one colour over another. */
export function mix(over: Rgb, under: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => Math.round(over[index] * share + under[index] * (1 - share));
  return [channel(0), channel(1), channel(2)];
}

/** The colour, drawn towards `foreground` just as far as it needs to stand out from `background` by `least`. */
export function withContrast(colour: Rgb, background: Rgb, foreground: Rgb, least: number): Rgb {
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mix(foreground, colour, share);
    if (contrast(candidate, background) >= least) {
      return candidate;
    }
  }
  return foreground;
}

/** The colour as CSS writes it. */
export function css([r, g, b]: Rgb, alpha = 1): string {
  return `rgb(${r} ${g} ${b} / ${alpha})`;
}

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A channel as light, 0 to 1 (the sRGB transfer function). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
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

/** How unlike two colours look, 0 to 1: their distance in the colour space Oklab (Björn Ottosson, 2020). */
export function difference(a: Rgb, b: Rgb): number {
  const [from, to] = [oklab(a), oklab(b)];
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

function oklab(colour: Rgb): Rgb {
  const [r, g, b] = [linear(colour[0]), linear(colour[1]), linear(colour[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
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

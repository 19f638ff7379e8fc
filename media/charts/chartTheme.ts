import type { Direction } from '../../src/shared/series';
import { contrast, css, difference, mix, withContrast } from './contrast';
import type { Rgb } from './contrast';

/** Colours and strokes of the charts, as CSS writes them, made from the theme in force. */
export interface ChartTheme {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly grid: string;
  readonly series: Readonly<Record<Direction, string>>;
  readonly threshold: string;
  readonly severe: string;
  readonly event: string;
  /** Laid over the plot where an episode is. */
  readonly episodeBand: string;
  readonly severeBand: string;
  readonly font: string;
  readonly fontSize: number;
  readonly lineWidth: number;
  readonly highContrast: boolean;
}

const dark = { background: [31, 31, 31], foreground: [204, 204, 204] } as const;
const light = { background: [255, 255, 255], foreground: [59, 59, 59] } as const;

/** A colour as VS Code writes them (`#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`) over `under`; `fallback` for anything else. */
function parse(value: string, fallback: Rgb, under: Rgb): Rgb {
  const hex = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(value);
  if (hex?.[1] !== undefined) {
    const number = parseInt(hex[1], 16);
    const alpha = hex[2] === undefined ? 1 : parseInt(hex[2], 16) / 255;
    return mix([number >> 16, (number >> 8) & 255, number & 255], under, alpha);
  }
  const [r, g, b, alpha = 1] = value.startsWith('rgb') ? (value.match(/[\d.]+/g) ?? []).map(Number) : [];
  return r === undefined || g === undefined || b === undefined ? fallback : mix([r, g, b], under, alpha);
}

/** Where the sent line's colour comes from; a theme's own orange is see-through or too close to its red. */
const sentCandidates = ['terminal-ansiBrightMagenta', 'terminal-ansiMagenta', 'charts-green', 'charts-purple'] as const;
/** Least difference of the sent line from the received one and from the lines of the thresholds. */
const leastDifference = 0.15;

/** The first of the candidates that stands out from the background and from all `others`; the foreground when none does. */
export function sentColour(candidates: readonly Rgb[], others: readonly Rgb[], background: Rgb, foreground: Rgb): Rgb {
  const fits = (colour: Rgb): boolean =>
    contrast(colour, background) >= 3 && others.every((other) => difference(colour, other) >= leastDifference);
  return candidates.find(fits) ?? foreground;
}

/** What a theme is made from. */
interface ThemeSource {
  readonly isLight: boolean;
  readonly highContrast: boolean;
  readonly font: string;
  /** The value of a theme's variable, empty when it has none. */
  readonly variable: (name: string) => string;
}

function makeTheme({ isLight, highContrast, font, variable }: ThemeSource): ChartTheme {
  const standard = isLight ? light : dark;
  const read = (name: string, fallback: Rgb, under: Rgb): Rgb => parse(variable(name), fallback, under);

  const background = read('editor-background', standard.background, standard.background);
  const foreground = read('editor-foreground', standard.foreground, background);
  const visible = (name: string): Rgb =>
    withContrast(read(`charts-${name}`, foreground, background), background, foreground, 3);
  const red = visible('red');
  const yellow = visible('yellow');
  const blue = visible('blue');
  const sent = sentColour(
    sentCandidates.map((name) => read(name, foreground, background)),
    [blue, yellow, red],
    background,
    foreground,
  );
  const muted = withContrast(read('descriptionForeground', foreground, background), background, foreground, 4.5);

  return {
    background: css(background),
    foreground: css(foreground),
    muted: css(muted),
    grid: css(mix(foreground, background, highContrast ? 0.3 : 0.1)),
    series: { send: css(sent), recv: css(blue) },
    threshold: css(yellow),
    severe: css(red),
    event: css(visible('purple')),
    episodeBand: css(yellow, highContrast ? 0.25 : 0.13),
    severeBand: css(red, highContrast ? 0.3 : 0.15),
    font,
    fontSize: 11,
    lineWidth: highContrast ? 2.5 : 1.5,
    highContrast,
  };
}

function fontFamily(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--vscode-font-family').trim() || 'sans-serif';
}

/** Reads the theme's variables from the page; what a theme leaves out is made from its foreground. */
export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const classes = document.body.classList;
  return makeTheme({
    isLight: classes.contains('vscode-light') || classes.contains('vscode-high-contrast-light'),
    highContrast: classes.contains('vscode-high-contrast') || classes.contains('vscode-high-contrast-light'),
    font: fontFamily(),
    variable: (name) => style.getPropertyValue(`--vscode-${name}`).trim(),
  });
}

/** The colours of VS Code's own light theme. */
const lightColours: Readonly<Record<string, string>> = {
  'editor-background': '#ffffff',
  'editor-foreground': '#3b3b3b',
  descriptionForeground: '#3b3b3b',
  'charts-red': '#e51400',
  'charts-blue': '#0063d3',
  'charts-yellow': '#bf8803',
  'charts-green': '#388a34',
  'charts-purple': '#652d90',
  'terminal-ansiMagenta': '#bc05bc',
  'terminal-ansiBrightMagenta': '#d670d6',
};

/** A light theme whatever the page's is, for pictures that go on paper or into a ticket. */
export function lightTheme(): ChartTheme {
  return makeTheme({
    isLight: true,
    highContrast: false,
    font: fontFamily(),
    variable: (name) => lightColours[name] ?? '',
  });
}

/** Hands the charts' colours to the style sheet, for the signs in the legend. */
export function publishTheme(target: HTMLElement, theme: ChartTheme): void {
  const { send, recv } = theme.series;
  const { grid, threshold, severe, event, episodeBand, severeBand } = theme;
  const colours = { send, recv, grid, threshold, severe, event, episodeBand, severeBand };
  for (const [name, colour] of Object.entries(colours)) {
    target.style.setProperty(`--chart-${name}`, colour);
  }
}

/** Calls back when the theme of the page changes; gives what ends it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  return () => {
    observer.disconnect();
  };
}

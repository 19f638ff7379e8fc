const svg = 'http://www.w3.org/2000/svg';

const circle = 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 0 1 0-12.4';

/** The strokes of each icon on a field of 16 x 16. */
const paths = {
  zoomIn: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4M7 5v4M5 7h4',
  zoomOut: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4M5 7h4',
  earlier: 'M13.5 8h-11M6.5 4l-4 4l4 4',
  later: 'M2.5 8h11M9.5 4l4 4l-4 4',
  all: 'M2.5 3.5v9M13.5 3.5v9M5 8h6M6.5 6l-2 2l2 2M9.5 6l2 2l-2 2',
  previous: 'M10.5 3.5L6 8l4.5 4.5M3.5 3.5v9',
  next: 'M5.5 3.5L10 8l-4.5 4.5M12.5 3.5v9',
  good: `${circle}M5.2 8.2l2 2L10.9 6`,
  degraded: 'M8 2.2L14.4 13.6H1.6zM8 6.5v3.4M8 11.7v.2',
  poor: `${circle}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`,
  notRated: `${circle}M5.2 8h5.6`,
  partial: `${circle}M8 1.8v12.4M10.4 2.4v11.2M12.6 4.2v7.6`,
  note: `${circle}M8 7.2v4M8 4.8v.2`,
  unfold: 'M4 6l4 4l4-4',
  ascending: 'M8 12.5v-9M4.8 6.7L8 3.5l3.2 3.2',
  descending: 'M8 3.5v9M4.8 9.3L8 12.5l3.2-3.2',
  clear: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  keyboard: 'M1.5 4h13v8.5h-13zM4 6.8h.6M7 6.8h.6M10 6.8h.6M4.5 10h7',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** An icon of `size` px in the colour of the text around it; says nothing to a screen reader. */
export function createIcon(name: IconName, size = 16): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  const attributes = {
    viewBox: '0 0 16 16',
    width: String(size),
    height: String(size),
    fill: 'none',
    stroke: 'currentColor',
  };
  for (const [key, value] of Object.entries({ ...attributes, 'aria-hidden': 'true' })) {
    icon.setAttribute(key, value);
  }
  path.setAttribute('d', paths[name]);
  path.setAttribute('stroke-width', '1.2');
  path.setAttribute('stroke-linecap', 'round');
  path.setAttribute('stroke-linejoin', 'round');
  icon.append(path);
  return icon;
}

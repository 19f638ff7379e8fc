const svg = 'http://www.w3.org/2000/svg';

/** The strokes of each icon on a field of 16 x 16. */
const paths = {
  zoomIn: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4M7 5v4M5 7h4',
  zoomOut: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4M5 7h4',
  earlier: 'M13.5 8h-11M6.5 4l-4 4l4 4',
  later: 'M2.5 8h11M9.5 4l4 4l-4 4',
  all: 'M2.5 3.5v9M13.5 3.5v9M5 8h6M6.5 6l-2 2l2 2M9.5 6l2 2l-2 2',
  previous: 'M10.5 3.5L6 8l4.5 4.5M3.5 3.5v9',
  next: 'M5.5 3.5L10 8l-4.5 4.5M12.5 3.5v9',
  keyboard: 'M1.5 4h13v8.5h-13zM4 6.8h.6M7 6.8h.6M10 6.8h.6M4.5 10h7',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** An icon in the colour of the text around it; says nothing to a screen reader. */
export function createIcon(name: IconName): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  const attributes = { viewBox: '0 0 16 16', width: '16', height: '16', fill: 'none', stroke: 'currentColor' };
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

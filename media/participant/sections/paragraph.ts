import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { OpenSections } from '../../ui/details';
import { element, keepUnits } from '../../ui/dom';

/** A paragraph of so many characters is shown in whole; of a longer one the first sentences up to so many, and always the first. */
interface Room {
  readonly whole: number;
  readonly beginning: number;
}

/** About what the usual call takes. */
const usualRoom: Room = { whole: 560, beginning: 420 };
/** Beside an answer that comes first, and where the panel is narrow. */
const littleRoom: Room = { whole: 240, beginning: 200 };

/** The first sentences of a long text, and the rest of it, which is empty where all of it is shown. */
function folded(text: string, locale: string, { whole, beginning }: Room): readonly [first: string, rest: string] {
  if (text.length <= whole) {
    return [text, ''];
  }
  const ends = Array.from(
    new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text),
    (sentence) => sentence.index + sentence.segment.length,
    // A period within a date ends nothing ("22. nov. 2026").
  ).filter((end) => /^(\p{Lu}|$)/u.test(text.slice(end)));
  const end = ends.findLast((one) => one <= beginning) ?? ends[0] ?? text.length;
  return [text.slice(0, end), text.slice(end)];
}

/** What a paragraph is shown with. */
export interface ParagraphSetUp {
  /** Its class, and the name under which it is kept whether it is unfolded. */
  readonly id: string;
  readonly locale: string;
  readonly strings: PanelStrings;
  readonly sections: OpenSections;
  /** How much is shown at first: about the usual call, little, or little where the panel is narrow and all where it is not. */
  readonly room: 'usual' | 'little' | 'littleIfNarrow';
}

/** The words for a ticket, a long text with its first sentences and a button for the rest, so that the charts stay in sight. */
export function createParagraph(text: string, { id, locale, strings, sections, room }: ParagraphSetUp): HTMLElement {
  const [first, rest] = folded(text, locale, room === 'usual' ? usualRoom : littleRoom);
  if (rest === '') {
    return element('p', { class: id }, keepUnits(text));
  }
  const more = element('span', { id: `${id}-rest`, class: 'rest' }, keepUnits(rest));
  const button = element('button', { id: `whole-${id}`, type: 'button', 'aria-controls': `${id}-rest` });
  const show = (isWhole: boolean): void => {
    more.hidden = !isWhole;
    button.textContent = isWhole ? strings.showLess : strings.showAll;
    button.setAttribute('aria-expanded', String(isWhole));
  };
  show(sections.isOpen(id));
  button.addEventListener('click', () => {
    const isWhole = more.hidden !== false;
    show(isWhole);
    sections.onToggle(id, isWhole);
  });
  return element('div', { class: `told ${room}` }, element('p', { class: id }, keepUnits(first), more), ' ', button);
}

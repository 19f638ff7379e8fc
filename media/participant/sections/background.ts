import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { timeFormat } from '../../charts/formats';
import { element, fill } from '../../ui/dom';
import { createDetails, type OpenSections } from '../../ui/details';

/** A longer list helps nobody and takes its time to draw; the charts mark them all. */
const most = 100;

function list(texts: readonly string[]): HTMLElement {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)));
}

function createFields({ fields }: ParticipantView): HTMLElement[] {
  const shown = fields.filter(({ kind }) => kind === undefined || kind === 'id');
  const lines = shown.map(({ label, value, kind }) =>
    element(
      'div',
      {},
      element('dt', {}, label),
      element('dd', { dir: 'auto' }, kind === 'id' ? element('code', {}, value) : value),
    ),
  );
  return shown.length === 0 ? [] : [element('dl', { class: 'fields' }, ...lines)];
}

/** What the charts mark without judging it, in words: stretches of low bitrate, and events. */
function createInformation(
  { lowSendBitrate, events, zone, locale }: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
): HTMLElement[] {
  const moment = timeFormat(locale, zone.id, 'moment');
  const lists = [
    ['low-bitrate', strings.lowSendBitrateMeaning, lowSendBitrate.map(({ label }) => label)],
    ['events', strings.events, events.map(({ at, name }) => `${moment.format(at)} ${zone.name}: ${name}`)],
  ] as const;
  return lists
    .filter(([, , texts]) => texts.length > 0)
    .map(([id, title, texts]) => {
      const rest = texts.length - most;
      const more = rest > 0 ? [element('p', { class: 'note' }, fill(strings.moreMoments, rest))] : [];
      return createDetails(id, title, sections, list(texts.slice(0, most)), ...more);
    });
}

/** Ids, notes about the data, the rules and the meanings of the charts' signs, folded away, with the number of notes beside its name. */
export function createBackground(
  view: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
  meanings: HTMLElement | null,
): HTMLElement {
  const { notes, ruleTexts } = view;
  const count = notes.length === 1 ? strings.oneNote : fill(strings.manyNotes, notes.length);
  const title = element(
    'span',
    {},
    element('strong', {}, strings.details),
    ...(notes.length === 0 ? [] : [' ', element('span', { class: 'count' }, count)]),
  );
  return createDetails(
    'details',
    title,
    sections,
    ...(notes.length === 0 ? [] : [element('h3', {}, strings.aboutData), list(notes)]),
    ...createFields(view),
    ...(ruleTexts.length === 0 ? [] : [element('h3', {}, strings.howJudged), list(ruleTexts)]),
    ...(meanings === null ? [] : [element('h3', {}, strings.legend), meanings]),
    ...createInformation(view, strings, sections),
  );
}

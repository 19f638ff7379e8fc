import type { Field, ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element } from '../../ui/dom';
import { createDropdown } from '../../ui/toolkit';
import { createDetails } from './details';
import type { OpenSections } from './details';

/** A comment of more characters than about two lines hold can be folded. */
const longComment = 240;

function createFields(fields: readonly Field[], ...more: Node[]): HTMLElement {
  return element(
    'dl',
    { class: 'fields' },
    ...fields.map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', { dir: 'auto' }, value)),
    ),
    ...more,
  );
}

/** A person's own words over the full width: the first two lines of long ones, all of them once unfolded. */
function createComment({ label, value }: Field, sections: OpenSections): HTMLElement {
  const words = element('span', { dir: 'auto' }, value);
  return element(
    'div',
    { class: 'comment' },
    element('dt', {}, label),
    element('dd', {}, value.length > longComment ? createDetails('comment', words, sections) : words),
  );
}

/** Who, where and when, and the zone to read it in. */
export function createHead(
  view: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
  onZone: (value: string) => void,
): HTMLElement {
  const ids = view.fields.filter(({ kind }) => kind === 'id');
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      element('h1', {}, view.title),
      ...(view.badge === null ? [] : [element('span', { class: 'badge' }, view.badge)]),
      element(
        'div',
        { class: 'zone' },
        element('span', { 'aria-hidden': 'true' }, strings.timeZone),
        createDropdown('zone', strings.timeZone, view.zone.choices, onZone),
      ),
    ),
    createFields(
      view.fields.filter(({ kind }) => kind === undefined),
      ...view.fields.filter(({ kind }) => kind === 'comment').map((comment) => createComment(comment, sections)),
    ),
    ...(ids.length === 0 ? [] : [createDetails('ids', strings.ids, sections, createFields(ids))]),
  );
}

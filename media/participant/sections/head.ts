import type { Field, ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element } from '../../ui/dom';
import { createZoneSwitch } from '../../ui/zoneSwitch';
import { createDetails, type OpenSections } from '../../ui/details';

/** A comment of more characters than a line holds can be folded. */
const longComment = 120;

/** A fact whose name is heard and shown as a tooltip. */
function createFact({ label, value }: Field, ...more: Node[]): HTMLElement {
  return element(
    'div',
    { title: label },
    element('dt', { class: 'only-spoken' }, label),
    element('dd', { dir: 'auto' }, value),
    ...more.flatMap((node) => [' ', element('dd', {}, node)]),
  );
}

/** A person's own words over the full width: the first line of long ones, all of them once unfolded. */
function createComment({ label, value }: Field, sections: OpenSections): HTMLElement {
  const words = element('q', { dir: 'auto' }, value);
  return element(
    'div',
    { class: 'comment' },
    element('dt', { class: 'only-spoken' }, label),
    element('dd', {}, value.length > longComment ? createDetails('comment', words, sections) : words),
  );
}

function createFeedback({ label, value }: Field): HTMLElement {
  return element('div', {}, element('dt', {}, label), element('dd', { dir: 'auto' }, value));
}

/** Who, where and when with the zone to read it in, and what the person said of the call. */
export function createHead(
  { title, badge, fields, zone }: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
  onZone: (value: string) => void,
): HTMLElement {
  const facts = fields.filter(({ kind }) => kind === 'head' || kind === 'time');
  const feedback = fields.filter(({ kind }) => kind === 'feedback' || kind === 'comment');
  const zones = createZoneSwitch(zone, strings.timeZone, onZone);
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'who' },
      element('h1', { dir: 'auto', title }, title),
      ...(badge === null ? [] : [element('span', { class: 'badge' }, badge)]),
      element(
        'dl',
        { class: 'facts' },
        ...facts.map((fact) => (fact.kind === 'time' ? createFact(fact, zones) : createFact(fact))),
      ),
      ...(facts.some(({ kind }) => kind === 'time') ? [] : [zones]),
    ),
    ...(feedback.length === 0
      ? []
      : [
          element(
            'dl',
            { class: 'facts feedback' },
            ...feedback.map((field) =>
              field.kind === 'comment' ? createComment(field, sections) : createFeedback(field),
            ),
          ),
        ]),
  );
}

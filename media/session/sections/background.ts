import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import type { SessionView } from '../../../src/shared/protocol/sessionView';
import { createDetails, type OpenSections } from '../../ui/details';
import { element } from '../../ui/dom';

/** The rules that lead to ratings and incidents, and the ids. */
export function createBackground(
  { fields, ruleTexts }: SessionView,
  strings: SessionStrings,
  sections: OpenSections,
): HTMLElement[] {
  const ids = fields.filter(({ kind }) => kind === 'id');
  const rules = element('ul', {}, ...ruleTexts.map((rule) => element('li', {}, rule)));
  const list = element(
    'dl',
    { class: 'ids' },
    ...ids.map(({ label, value }) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
  return [createDetails('rules', strings.howJudged, sections, rules), ...(ids.length === 0 ? [] : [list])];
}

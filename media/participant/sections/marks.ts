import type { LossMark } from '../../../src/shared/messages';
import type { PanelStrings } from '../../../src/shared/panelStrings';
import { element, fill } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';

/** A longer list helps nobody and takes its time to draw; the charts mark them all. */
const most = 100;

/** Episodes and spikes as buttons that go to the moment; episodes first in line when not all fit. */
export function createMarks(
  marks: readonly LossMark[],
  strings: PanelStrings,
  onChoose: (mark: LossMark) => void,
): HTMLElement {
  const episodes = marks.filter(({ kind }) => kind !== 'spike');
  const listed = marks.length <= most ? marks : (episodes.length > 0 ? episodes : marks).slice(0, most);
  const rest = marks.length - listed.length;
  return element(
    'section',
    { class: 'marks', 'aria-labelledby': 'marks-heading' },
    element('h2', { id: 'marks-heading' }, strings.marks),
    ...(marks.length === 0
      ? [element('p', {}, strings.noMarks)]
      : [
          element(
            'ol',
            { class: 'mark-list', tabindex: '0', 'aria-labelledby': 'marks-heading' },
            ...listed.map((mark) =>
              element(
                'li',
                { class: mark.kind },
                createButton(mark.label, {
                  onClick: () => {
                    onChoose(mark);
                  },
                }),
              ),
            ),
          ),
        ]),
    ...(rest > 0 ? [element('p', { class: 'note' }, fill(strings.moreMarks, rest))] : []),
  );
}

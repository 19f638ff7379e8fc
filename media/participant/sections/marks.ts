import type { LossMark } from '../../../src/shared/protocol/charts';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element, fill } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';
import { timeFormat } from '../../charts/formats';
import { createDetails } from './details';
import type { OpenSections } from './details';

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

/** What the charts mark without judging it, in words: stretches of low bitrate, and events. */
export function createInformation(
  { verdict, events, zone, locale }: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
): HTMLElement[] {
  const moment = timeFormat(locale, zone.id, 'moment');
  const lists = [
    ['low-bitrate', strings.lowSendBitrate, verdict.lowSendBitrate.map(({ label }) => label)],
    ['events', strings.events, events.map(({ at, name }) => `${moment.format(at)} ${zone.name}: ${name}`)],
  ] as const;
  return lists
    .filter(([, , texts]) => texts.length > 0)
    .map(([id, title, texts]) => {
      const rest = texts.length - most;
      const listed = element('ul', {}, ...texts.slice(0, most).map((text) => element('li', {}, text)));
      const more = rest > 0 ? [element('p', { class: 'note' }, fill(strings.moreMarks, rest))] : [];
      return createDetails(id, title, sections, listed, ...more);
    });
}

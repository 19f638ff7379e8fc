import type { ChartActions } from '../../charts/actions';
import type { KeyHelp } from '../../charts/keysPopover';
import { createToolbar } from '../../charts/toolbar';
import type { Toolbar, ToolbarState } from '../../charts/toolbar';
import { element } from '../../ui/dom';
import type { SessionState } from '../sessionState';
import { createLegend } from './legend';

/** The buttons above the timeline, which follow the number of incidents. */
export interface TimelineToolbar {
  readonly element: HTMLElement;
  /** Says how many incidents there are to go through. */
  readonly countMarks: (count: number) => void;
  /** Makes available what can be done now. */
  readonly update: (state: ToolbarState) => void;
}

/** Makes the buttons above the timeline, with the stretch in sight at their end. */
export function createTimelineToolbar(
  state: SessionState,
  actions: ChartActions,
  shownRange: HTMLElement,
): TimelineToolbar {
  const { strings } = state;
  const texts = {
    ...strings,
    previousMark: strings.previousIncident,
    nextMark: strings.nextIncident,
    chartsName: strings.people,
    keyMarks: strings.keyIncidents,
  };
  const legend = createLegend(state);
  const keys: readonly KeyHelp[] = [
    [['↑', '↓'], strings.keyRows],
    [['Enter'], strings.keyOpen],
    [['F'], strings.keyOnly],
    [['Shift+↑', 'Shift+↓'], strings.keyResize],
  ];
  const make = (count: number): Toolbar =>
    createToolbar(texts, actions, count, { checkboxes: [], legend: legend.element, keys, shownRange });
  const holder = element('div', { class: 'timeline-bar' });
  let marks = state.findings.incidents.length;
  let toolbar = make(marks);
  holder.append(toolbar.element);
  return {
    element: holder,
    countMarks: (count) => {
      if (count !== marks) {
        marks = count;
        const before = toolbar.element;
        toolbar = make(count);
        before.replaceWith(toolbar.element);
      }
    },
    update: (now) => {
      legend.update();
      toolbar.update(now);
    },
  };
}

import type { PanelState, ShowMessage } from '../../src/shared/protocol/participant';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../src/shared/protocol/panelStrings';
import { element } from '../ui/dom';
import { createButton, setAvailable } from '../ui/toolkit';
import { ChartsSection } from './charts/chartsSection';
import type { Host } from './host';
import { createActions } from './sections/actionsBar';
import { createTextEquivalent } from './sections/asText';
import type { OpenSections } from './sections/details';
import { createHead } from './sections/head';
import { createInformation, createMarks } from './sections/marks';
import { createFailed, createLoading } from './sections/states';
import { createNotes, createVerdict } from './sections/verdict';

/** The whole page: draws what the host says and hands on what the person wants. */
export class Page {
  private charts: ChartsSection | null = null;
  /** The stays last shown. */
  private stays: string | null = null;

  constructor(
    private readonly main: HTMLElement,
    private readonly host: Host,
  ) {}

  /** Draws a state in place of the one before; focus and set-up stay. */
  show({ strings, state, restore }: ShowMessage): void {
    if (restore !== null) {
      this.host.keepRestore(restore);
    }
    const focused = document.activeElement?.id ?? '';
    this.charts?.dispose();
    this.charts = null;
    this.main.setAttribute('aria-busy', String(state.kind === 'loading'));
    this.main.replaceChildren(...this.content(state, strings));
    if (focused !== '') {
      document.getElementById(focused)?.focus();
    }
  }

  private content(state: PanelState, strings: PanelStrings): Node[] {
    switch (state.kind) {
      case 'loading':
        return createLoading(state);
      case 'failed':
        return createFailed(state, strings, () => {
          this.host.send({ type: 'retry' });
        });
      case 'participant':
        return this.participant(state.view, strings);
      default:
        return state satisfies never;
    }
  }

  private participant(view: ParticipantView, strings: PanelStrings): Node[] {
    const { host } = this;
    const sections = this.openSections();
    this.forgetZoomOfOtherStays(view);
    const hasSamples = view.stays.some(({ series }) => series !== null && series.times.length > 0);
    const charts = hasSamples
      ? new ChartsSection(view, strings, host.preferences, (preferences) => {
          host.keepPreferences({ ...host.preferences, ...preferences });
        })
      : null;
    this.charts = charts;
    return [
      createHead(view, strings, sections, (value) => {
        host.send({ type: 'setTimeZone', value });
      }),
      ...createVerdict(view, strings, sections, this.actions(strings, charts)),
      ...createNotes(view, strings),
      ...this.otherStays(view),
      element(
        'section',
        { 'aria-labelledby': 'charts-heading' },
        element(
          'div',
          { class: 'section-head' },
          element('h2', { id: 'charts-heading' }, strings.charts),
          ...(charts ? [charts.shownRange] : []),
        ),
        charts?.element ?? element('p', { class: 'no-samples' }, strings.noSamples),
      ),
      ...(charts
        ? [
            createMarks(view.verdict.marks, strings, (mark) => {
              charts.goTo(mark);
            }),
          ]
        : []),
      ...(charts ? createInformation(view, strings, sections) : []),
      createTextEquivalent(view, strings, sections),
    ];
  }

  /** A stretch zoomed to before more stays came would hide them. */
  private forgetZoomOfOtherStays({ stays }: ParticipantView): void {
    const { host } = this;
    const shown = stays.map(({ participantId }) => participantId).join(' ');
    if (this.stays !== null && this.stays !== shown) {
      host.keepPreferences({ ...host.preferences, range: null });
    }
    this.stays = shown;
  }

  private actions(strings: PanelStrings, charts: ChartsSection | null): HTMLElement {
    return createActions(
      strings,
      (message) => {
        this.host.send(message);
      },
      charts && (() => void this.savePng(charts)),
    );
  }

  private otherStays({ otherStays }: ParticipantView): HTMLElement[] {
    if (otherStays === null) {
      return [];
    }
    const button = createButton(otherStays.label, {
      id: 'other-stays',
      onClick: () => {
        if (!otherStays.isLoading) {
          this.host.send({ type: 'loadOtherStays' });
        }
      },
    });
    setAvailable(button, !otherStays.isLoading);
    return [button];
  }

  private openSections(): OpenSections {
    const { host } = this;
    return {
      isOpen: (id) => host.preferences.open.includes(id),
      onToggle: (id, open) => {
        const others = host.preferences.open.filter((other) => other !== id);
        host.keepPreferences({ ...host.preferences, open: open ? [...others, id] : others });
      },
    };
  }

  private async savePng(charts: ChartsSection): Promise<void> {
    try {
      this.host.send({ type: 'savePng', png: await charts.toPng() });
    } catch {
      this.host.send({ type: 'problem', what: 'picture' });
    }
  }
}

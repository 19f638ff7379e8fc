import type { ParticipantHostMessage, ParticipantMessage } from '../../src/shared/protocol/participant';
import type { PanelStrings } from '../../src/shared/protocol/panelStrings';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import type { Channel } from '../ui/channel';
import { element } from '../ui/dom';
import type { DrawnView } from '../ui/panelPage';
import { createButton, setAvailable } from '../ui/toolkit';
import { ChartsSection } from './charts/chartsSection';
import type { Preferences } from './preferences';
import { createActions } from './sections/actionsBar';
import { createTextEquivalent } from './sections/asText';
import type { OpenSections } from './sections/details';
import { createHead } from './sections/head';
import { createInformation, createMarks } from './sections/marks';
import { createNotes, createVerdict } from './sections/verdict';

/** Draws a participant's view and hands on what the person wants. */
export class ParticipantDrawing {
  readonly #channel: Channel<ParticipantHostMessage, ParticipantMessage, Preferences>;
  /** The stays last shown. */
  #stays: string | null = null;

  constructor(channel: Channel<ParticipantHostMessage, ParticipantMessage, Preferences>) {
    this.#channel = channel;
  }

  /** Draws a view; the set-up of the page stays. */
  draw(view: ParticipantView, strings: PanelStrings): DrawnView {
    const channel = this.#channel;
    const sections = this.#openSections();
    this.#forgetZoomOfOtherStays(view);
    const hasSamples = view.stays.some(({ series }) => series !== null && series.times.length > 0);
    const charts = hasSamples
      ? new ChartsSection(view, strings, channel.preferences, {
          onPreferences: (preferences) => {
            channel.keepPreferences(preferences);
          },
        })
      : null;
    const otherStays = this.#otherStays(view);
    const nodes = [
      createHead(view, strings, sections, (value) => {
        channel.send({ type: 'setTimeZone', value });
      }),
      ...createVerdict(view, strings, sections, this.#actions(view, strings, charts)),
      ...createNotes(view, strings),
      ...(otherStays === null ? [] : [otherStays.button]),
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
    return {
      nodes,
      onBusy: (isBusy) => otherStays?.setBusy(isBusy),
      dispose: () => charts?.dispose(),
    };
  }

  /** A stretch zoomed to before more stays came would hide them. */
  #forgetZoomOfOtherStays({ stays }: ParticipantView): void {
    const shown = stays.map(({ participantId }) => participantId).join(' ');
    if (this.#stays !== null && this.#stays !== shown) {
      this.#channel.keepPreferences({ range: null });
    }
    this.#stays = shown;
  }

  #actions(view: ParticipantView, strings: PanelStrings, charts: ChartsSection | null): HTMLElement {
    return createActions(
      strings,
      (message) => {
        this.#channel.send(message);
      },
      charts && (() => void this.#savePng(charts, view)),
    );
  }

  /** A button that loads the other stays, once. */
  #otherStays({ otherStays }: ParticipantView): { button: HTMLElement; setBusy: (isBusy: boolean) => void } | null {
    if (otherStays === null) {
      return null;
    }
    let isBusy = false;
    const button = createButton(otherStays.label, {
      id: 'other-stays',
      onClick: () => {
        if (!isBusy) {
          this.#channel.send({ type: 'loadOtherStays' });
        }
      },
    });
    return {
      button,
      setBusy: (isBusyNow) => {
        isBusy = isBusyNow;
        setAvailable(button, !isBusy);
      },
    };
  }

  #openSections(): OpenSections {
    const channel = this.#channel;
    return {
      isOpen: (id) => channel.preferences.open.includes(id),
      onToggle: (id, open) => {
        const others = channel.preferences.open.filter((other) => other !== id);
        channel.keepPreferences({ open: open ? [...others, id] : others });
      },
    };
  }

  async #savePng(charts: ChartsSection, view: ParticipantView): Promise<void> {
    const title = view.badge === null ? view.title : `${view.title} (${view.badge})`;
    const captions = [title, charts.shownRange.textContent, view.verdict.paragraph];
    try {
      const picture = await charts.toPng({ colours: 'light', captions });
      this.#channel.send({ type: 'savePng', png: await picture.arrayBuffer() });
    } catch {
      this.#channel.send({ type: 'problem', what: 'picture' });
    }
  }
}

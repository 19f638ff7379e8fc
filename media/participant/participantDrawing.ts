import type { ParticipantHostMessage, ParticipantMessage } from '../../src/shared/protocol/participant';
import type { MomentAskedView } from '../../src/shared/protocol/momentAsked';
import type { PanelStrings } from '../../src/shared/protocol/panelStrings';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { Channel } from '../ui/channel';
import { keptSections, type OpenSections } from '../ui/details';
import { element } from '../ui/dom';
import type { DrawnView } from '../ui/panelPage';
import { createPictures } from '../ui/pictures';
import { createSkipLink } from '../ui/skipLink';
import { listenToEscape } from './charts/chartKeys';
import { ChartsSection, type PictureLook } from './charts/chartsSection';
import { takePicture } from './picture';
import type { Preferences } from './preferences';
import { createActions, type TakeAway } from './sections/actionsBar';
import { createAnswer } from './sections/answer';
import { createTextEquivalent } from './sections/asText';
import { createBackground } from './sections/background';
import { createHead } from './sections/head';
import { createMomentAsked } from './sections/momentAsked';
import { MomentsList, type MomentsListOptions } from './sections/momentsList';
import { createTopNotes } from './sections/notes';

/** Draws a participant's view and hands on what the person wants. */
export class ParticipantDrawing {
  readonly #channel: Channel<ParticipantHostMessage, ParticipantMessage, Preferences>;
  #charts: ChartsSection | null = null;
  /** Where the cursor was last. */
  #cursor: EpochMs | null = null;
  /** The moment that is asked about. */
  #asked: MomentAskedView | null = null;
  /** The stays last shown. */
  #stays: string | null = null;
  #isKept = false;
  #pictures: TakeAway['picture'] = null;

  constructor(channel: Channel<ParticipantHostMessage, ParticipantMessage, Preferences>) {
    this.#channel = channel;
  }

  /** Draws a view; the set-up of the page stays. */
  draw(view: ParticipantView, strings: PanelStrings): DrawnView {
    const channel = this.#channel;
    const sections = keptSections(this.#channel);
    this.#forgetZoomOfOtherStays(view);
    this.#isKept = false;
    this.#asked = view.momentAsked;
    const hasSamples = view.stays.some(({ series }) => series !== null && series.times.length > 0);
    const charts = hasSamples
      ? this.#createCharts(view, strings, (at) => {
          this.#cursor = at ?? this.#cursor;
          moments?.mark(at);
        })
      : null;
    const goTo = (range: TimeRange): void => {
      charts?.goTo(range);
    };
    const moments =
      charts === null
        ? null
        : this.#createMoments(view, strings, {
            onChoose: goTo,
            onPoint: (moment) => {
              charts.light(moment);
            },
          });
    const notes = createTopNotes(view, strings, {
      refresh: () => {
        channel.send({ type: 'retry' });
      },
      loadOtherStays: () => {
        channel.send({ type: 'loadOtherStays' });
      },
    });
    const head = createHead(view, strings, sections, (value) => {
      channel.send({ type: 'setTimeZone', value });
    });
    this.#charts = charts;
    this.#pictures =
      charts &&
      createPictures(
        (colours) => takePicture(view, charts, colours),
        (message) => {
          channel.send(message);
        },
      );
    const actions = this.#createActions(strings);
    const onJump = charts === null ? null : goTo;
    if (moments !== null) {
      charts?.paintSigns(moments.element);
    }
    const nodes = [
      ...(charts === null
        ? []
        : [
            createSkipLink(strings.skipToCharts, () => {
              charts.focus();
            }),
          ]),
      head,
      ...this.#createAsked(view, strings, sections),
      createAnswer(hasSamples ? view.answer : { ...view.answer, cards: [] }, strings, {
        actions,
        notes: notes.nodes,
        locale: view.locale,
        sections,
        isBehind: view.momentAsked !== null,
        onJump,
      }),
      ...(charts === null ? [] : [createChartsHolder(charts, strings)]),
      element(
        'div',
        { class: 'below' },
        ...(moments === null ? [] : [moments.element]),
        element(
          'div',
          {},
          ...(hasSamples ? [createTextEquivalent(view, strings, sections)] : []),
          createBackground(view, strings, sections, charts?.createMeanings() ?? null),
        ),
      ),
    ];
    return { nodes, onBusy: notes.setBusy, dispose: () => charts?.dispose() };
  }

  /** Takes a picture of the charts as they stand, for the host to save. */
  savePicture(colours: PictureLook['colours']): void {
    if (this.#pictures === null) {
      this.#channel.send({ type: 'problem', what: 'picture' });
    } else {
      this.#pictures.save(colours);
    }
  }

  /** Brings the moment that is asked about into sight, and the time that its answer is for. */
  goToAsked(): void {
    if (this.#asked !== null) {
      this.#charts?.show(this.#asked.range);
    }
  }

  /** Copies a link to the moment under the cursor. */
  copyLink(): void {
    this.#channel.send({ type: 'copyLink', at: this.#moment });
  }

  /** Tells the host, once, that a person works with this view. */
  #keepOpen(): void {
    if (!this.#isKept) {
      this.#isKept = true;
      this.#channel.send({ type: 'keepOpen' });
    }
  }

  /** The moment under the cursor, where it was nowhere yet the one that is asked about; null without either. */
  get #moment(): EpochMs | null {
    return this.#cursor === null ? (this.#asked?.at ?? null) : Math.round(this.#cursor);
  }

  readonly #showWholeCall = (): void => {
    this.#channel.keepPreferences({ range: null });
    this.#channel.send({ type: 'showWholeCall' });
  };

  /** A stretch zoomed to before more stays came would hide them. */
  #forgetZoomOfOtherStays({ stays }: ParticipantView): void {
    const shown = stays.map(({ participantId }) => participantId).join(' ');
    if (this.#stays !== null && this.#stays !== shown) {
      this.#channel.keepPreferences({ range: null });
    }
    this.#stays = shown;
  }

  #createCharts(view: ParticipantView, strings: PanelStrings, onCursor: (at: number | null) => void): ChartsSection {
    const channel = this.#channel;
    const charts = new ChartsSection(view, strings, channel.preferences, {
      onPreferences: (preferences) => {
        channel.keepPreferences(preferences);
        this.#keepOpen();
      },
      onCursor,
    });
    if (view.momentAsked !== null) {
      listenToEscape(charts.element, this.#showWholeCall);
    }
    return charts;
  }

  #createMoments(
    { moments }: ParticipantView,
    strings: PanelStrings,
    listeners: Pick<MomentsListOptions, 'onChoose' | 'onPoint'>,
  ): MomentsList {
    const channel = this.#channel;
    return new MomentsList(moments, strings, {
      order: channel.preferences.order,
      onOrder: (order) => {
        channel.keepPreferences({ order });
        this.#keepOpen();
      },
      ...listeners,
    });
  }

  #createAsked({ momentAsked, locale }: ParticipantView, strings: PanelStrings, sections: OpenSections): HTMLElement[] {
    const channel = this.#channel;
    return momentAsked === null
      ? []
      : [
          createMomentAsked(momentAsked, strings, {
            locale,
            sections,
            copyForCustomer: () => {
              channel.send({ type: 'copyForCustomer' });
            },
            showWholeCall: this.#showWholeCall,
          }),
        ];
  }

  #createActions(strings: PanelStrings): HTMLElement {
    const send = (type: 'copyMarkdown' | 'saveCsv' | 'saveJson') => (): void => {
      this.#channel.send({ type });
    };
    return createActions(strings, {
      showEveryone: () => {
        this.#channel.send({ type: 'showEveryone', at: this.#moment });
      },
      copyMarkdown: send('copyMarkdown'),
      saveCsv: send('saveCsv'),
      saveJson: send('saveJson'),
      picture: this.#pictures,
    });
  }
}

function createChartsHolder(charts: ChartsSection, strings: PanelStrings): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'charts-heading', class: 'charts-section' },
    element('h2', { id: 'charts-heading', class: 'only-spoken' }, strings.charts),
    charts.element,
  );
}

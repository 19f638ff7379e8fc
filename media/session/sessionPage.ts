import type { SessionHostMessage, SessionMessage } from '../../src/shared/protocol/session';
import type { SessionStrings } from '../../src/shared/protocol/sessionStrings';
import type { ProgressView, SessionView } from '../../src/shared/protocol/sessionView';
import { handle, type Handlers } from '../../src/shared/protocol/handlers';
import type { Channel } from '../ui/channel';
import { keptSections } from '../ui/details';
import { element, fill } from '../ui/dom';
import { createPictures, type PictureColours, pictureItems } from '../ui/pictures';
import { createSkipLink } from '../ui/skipLink';
import { createTakeAway } from '../ui/takeAway';
import type { FollowingMessage } from './followingMessage';
import type { PageSetUp, Place } from './pageSetUp';
import type { Preferences } from './preferences';
import { AnswerSection } from './sections/answer';
import { createBackground } from './sections/background';
import { type FilterListeners, FiltersSection } from './sections/filters';
import { createHead } from './sections/head';
import { IncidentsSection } from './sections/incidents';
import { ProgressSection } from './sections/progress';
import { RoomAbove } from './sections/roomAbove';
import { TableSection } from './sections/table';
import { SessionState } from './sessionState';
import { Timeline } from './timeline/timeline';

/** A session's page: the answer first, then everyone on one time axis, the incidents, and all of it in words. */
export class SessionPage {
  readonly nodes: readonly Node[];
  readonly #state: SessionState;
  readonly #channel: Channel<SessionHostMessage, SessionMessage, Preferences>;
  readonly #top = element('div', { class: 'top' });
  readonly #charts = element('section', { class: 'charts-section', 'aria-labelledby': 'people-heading' });
  readonly #room = new RoomAbove(this.#top, this.#charts);
  readonly #answer: AnswerSection;
  readonly #actions: HTMLElement;
  readonly #progress: ProgressSection;
  readonly #incidents: IncidentsSection;
  readonly #filters: FiltersSection;
  readonly #timeline: Timeline;
  readonly #table: TableSection;

  constructor(
    view: SessionView,
    strings: SessionStrings,
    channel: Channel<SessionHostMessage, SessionMessage, Preferences>,
    restoreScroll: () => void,
    before?: PageSetUp,
  ) {
    this.#channel = channel;
    this.#state = new SessionState(view, strings);
    const sections = keptSections(channel);
    this.#progress = new ProgressSection(
      strings,
      (type) => {
        channel.send({ type });
      },
      () => {
        document.getElementById('answer')?.focus();
      },
    );
    this.#actions = this.#createActions(view, strings);
    if (before?.progress) {
      this.#showProgress(before.progress);
    }
    this.#answer = new AnswerSection(strings.aboutData, sections, this.#actions, this.#progress.element);
    this.#timeline = this.#createTimeline(() => {
      this.#begin(before?.place);
      restoreScroll();
    });
    this.#incidents = new IncidentsSection(strings, sections, {
      onJump: (incident) => {
        this.#timeline.goToIncident(incident);
      },
      onOnly: (incident) => {
        if (this.#filters.toggleIncident(incident.id)) {
          this.#timeline.goToIncident(incident);
        }
      },
    });
    const listeners: FilterListeners = {
      onSort: (sort) => {
        channel.keepPreferences({ sort });
        channel.send({ type: 'sort', ...sort });
      },
      onFilter: (filter) => {
        channel.keepPreferences({ rating: filter.rating, incident: filter.incident });
        channel.send(filter);
      },
    };
    this.#filters = new FiltersSection(this.#state, channel.preferences, listeners, before?.filter);
    this.#table = new TableSection(this.#state, sections, channel.preferences.sort, (key) => {
      this.#filters.sortBy(key);
    });
    this.#answer.show(view.findings);
    this.#incidents.show(view.findings);
    this.#top.append(this.#answer.element, this.#incidents.element);
    this.#table.changed(view.order);
    this.#filters.show({ ...view.order, ...channel.preferences.sort });
    this.#charts.append(
      element('h2', { id: 'people-heading', class: 'only-spoken' }, strings.people),
      this.#filters.element,
      this.#timeline.element,
    );
    this.nodes = [
      createSkipLink(strings.skipToCharts, () => {
        this.#timeline.focus();
      }),
      createHead(view, strings, (value) => {
        channel.send({ type: 'setTimeZone', value });
      }),
      this.#top,
      this.#charts,
      element('div', { class: 'below' }, this.#table.element, ...createBackground(view, strings, sections)),
    ];
    this.#filters.tell(view.order);
  }

  /** What the next page takes over. */
  get setUp(): PageSetUp {
    return { filter: this.#filters.filter, place: this.#timeline.place, progress: this.#progress.shown };
  }

  /** Takes in a change. */
  follow(message: FollowingMessage): void {
    void handle(this.#handlers, message);
  }

  /** Ends observers and timers. */
  dispose(): void {
    this.#filters.dispose();
    this.#timeline.dispose();
  }

  readonly #handlers: Handlers<FollowingMessage> = {
    people: ({ people }) => {
      this.#state.change(people);
      this.#timeline.changed();
      this.#table.changed();
    },
    findings: ({ findings }) => {
      this.#state.find(findings);
      this.#answer.show(findings);
      this.#incidents.show(findings);
      this.#timeline.changed();
    },
    order: ({ order }) => {
      const before = this.#state.incident?.id;
      this.#state.arrange(order);
      this.#filters.show(order);
      this.#incidents.choose(order.incident?.id ?? null);
      this.#timeline.changed();
      if (order.incident !== null && order.incident.id !== before) {
        this.#timeline.revealCurrent();
      }
      this.#table.changed(order);
    },
    rows: ({ rows }) => {
      this.#timeline.addRows(rows);
    },
    reading: ({ reading }) => {
      this.#timeline.addReading(reading);
    },
    progress: ({ progress }) => {
      this.#showProgress(progress);
    },
    askMoment: () => {
      const { cursor } = this.#timeline;
      this.#channel.send({ type: 'copyLink', at: cursor === null ? null : Math.round(cursor) });
    },
  };

  /** There is one thing to do at a time, and nothing to copy before anything is read. */
  #showProgress(progress: ProgressView): void {
    this.#progress.show(progress);
    this.#room.keep(progress.state === 'running');
    const copy = this.#actions.querySelector('#copy-markdown');
    copy?.setAttribute('appearance', progress.state === 'asking' ? 'secondary' : 'primary');
  }

  /** Goes where it was asked to begin, else where the person was. */
  #begin(before: Place | undefined): void {
    const { focus } = this.#state.view;
    if (focus === null) {
      const { opened, scroll } = this.#channel.preferences;
      this.#timeline.comeBack(before ?? { at: null, person: null, ...opened, top: scroll.rows });
    } else {
      this.#timeline.goTo(focus.at, focus.person);
    }
  }

  #createTimeline(onFirstDrawn: () => void): Timeline {
    const channel = this.#channel;
    return new Timeline(this.#state, channel.preferences.range, {
      onRange: (range) => {
        channel.keepPreferences({ range });
      },
      onCursor: (at) => {
        this.#filters.follow(at);
      },
      onIncident: (id) => {
        this.#incidents.mark(id);
      },
      onView: (message) => {
        channel.send(message);
      },
      onRead: (at, people) => {
        channel.send({ type: 'readAt', at, people: Uint32Array.from(people) });
      },
      onScrolled: (rows) => {
        channel.keepPreferences({ scroll: { ...channel.preferences.scroll, rows } });
      },
      onFirstDrawn,
      onOpen: (person, at) => {
        channel.keepPreferences({ opened: { at, person } });
        channel.send({ type: 'openParticipant', person, at });
      },
      onOnly: (incident) => {
        this.#filters.toggleIncident(incident);
      },
    });
  }

  #createActions(view: SessionView, strings: SessionStrings): HTMLElement {
    const send = (type: 'copyMarkdown' | 'saveCsv' | 'saveJson') => (): void => {
      this.#channel.send({ type });
    };
    const pictures = createPictures(
      (colours) => this.#takePicture(view, colours),
      (message) => {
        this.#channel.send(message);
      },
    );
    return createTakeAway(strings, {
      copyMarkdown: send('copyMarkdown'),
      saveCsv: send('saveCsv'),
      saveJson: send('saveJson'),
      pictures: pictureItems(strings, pictures),
    });
  }

  #takePicture({ title, badge }: SessionView, colours: PictureColours): Promise<Blob> {
    const { answer, basis } = this.#state.findings;
    const name = badge === null ? title : `${title} (${badge})`;
    const { inSight } = this.#timeline;
    const { strings, people, incident } = this.#state;
    const shows = inSight < people.length ? fill(strings.pictureShows, inSight, people.length) : '';
    const who = [shows, incident?.label ?? ''].filter((text) => text !== '').join(' ');
    const captions = [name, answer, basis, who, this.#timeline.rangeInWords].filter((text) => text !== '');
    return this.#timeline.toPng(colours, captions);
  }
}

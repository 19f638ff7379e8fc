import type { PanelStrings } from './panelStrings';
import type { Direction, Series, TimeRange } from '../series';
import type { EpochMs } from '../time';

/** A line of the panel's head: what it is, and what it says. */
export interface Field {
  readonly label: string;
  readonly value: string;
  /** What it is that is shown in a way of its own: the words of a person, or an id. */
  readonly kind?: FieldKind;
}

/** The kinds of field that do not go in line with the others. */
export const fieldKinds = ['comment', 'id'] as const;
/** One of the kinds of field. */
export type FieldKind = (typeof fieldKinds)[number];

/** The zone that every time in the panel is shown in, and what else can be chosen. */
export interface ZoneView {
  /** IANA name, for `Intl`. */
  readonly id: string;
  /** What is written beside times. */
  readonly name: string;
  /** Values of the setting `wherebyInsights.timeZone` with their labels; the one in force is `selected`. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}

/** The rules in force, for lines, bands and labels. */
export interface QualityRules {
  /** Loss from which samples count, %. */
  readonly lossThresholdPercent: number;
  /** Loss from which an episode is severe, %. */
  readonly severeLossThresholdPercent: number;
  /** How long loss must last to be an episode, s. */
  readonly sustainedSeconds: number;
  /** Sent bitrate below which it is called low, kbit/s. */
  readonly lowSendBitrateKbps: number;
}

/** One stay drawn in the charts. */
export interface StayView {
  readonly participantId: string;
  /** Names the stay where there are several. */
  readonly label: string;
  /** From joining to leaving (or to the last known moment). */
  readonly range: TimeRange;
  /** Null when there are no samples. */
  readonly series: Series | null;
}

/** A table of finished texts. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How one direction is rated. */
export type Rating = 'good' | 'degraded' | 'poor' | 'notRated';

/** A run of loss worth a mark in the loss chart. */
export interface LossMark extends TimeRange {
  readonly kind: 'episode' | 'severeEpisode' | 'spike';
  readonly direction: Direction;
  /** The whole of it in words: direction, times with zone, length, peak. */
  readonly label: string;
}

/** What happened in this call, in words and marks. */
export interface VerdictView {
  /** The answer for people, ready to paste. */
  readonly paragraph: string;
  readonly directions: readonly { readonly direction: Direction; readonly rating: Rating; readonly label: string }[];
  /** The rules that lead to it, with their units, one sentence each. */
  readonly rules: readonly string[];
  /** Episodes and spikes, in order of time. */
  readonly marks: readonly LossMark[];
  /** Stretches of low sent bitrate: information, never part of the verdict. */
  readonly lowSendBitrate: readonly (TimeRange & { readonly label: string })[];
}

/** An event from the API, whose meaning is not documented. */
export interface EventMark {
  readonly at: EpochMs;
  /** The raw name, made safe to show. */
  readonly name: string;
}

/** Everything the participant panel draws. All texts are finished and made safe. */
export interface ParticipantView {
  readonly title: string;
  /** Says what the data is when it is not the user's own: "Sample data". */
  readonly badge: string | null;
  readonly fields: readonly Field[];
  readonly zone: ZoneView;
  readonly locale: string;
  readonly rules: QualityRules;
  /** About the data itself: dropped, assumed, still arriving. */
  readonly notes: readonly string[];
  /** In order of time; never empty. */
  readonly stays: readonly StayView[];
  /** The charts in one sentence. */
  readonly summary: string;
  /** The charts as a table, one row a step. */
  readonly table: TableView | null;
  readonly verdict: VerdictView;
  readonly events: readonly EventMark[];
  /** Offered when other stays of the same person are known but not loaded: a button with its cost in requests. */
  readonly otherStays: { readonly label: string; readonly isLoading: boolean } | null;
}

/** What the panel shows at a moment. */
export type PanelState =
  | { readonly kind: 'loading'; readonly title: string; readonly text: string }
  | { readonly kind: 'failed'; readonly title: string; readonly text: string }
  | { readonly kind: 'participant'; readonly view: ParticipantView };

/** What the host needs to open the panel again after a window reload; the webview keeps it as `restore` in its state. */
export interface RestoreState {
  readonly accountId: string;
  readonly roomSessionId: string;
  readonly participantId: string;
  readonly roomName: string | null;
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
}

/** From the host to the webview. */
export interface ShowMessage {
  readonly type: 'show';
  readonly strings: PanelStrings;
  readonly restore: RestoreState;
  readonly state: PanelState;
}
/** From the host to the webview. */
export type HostMessage = ShowMessage;

/** From the webview to the host. */
export type WebviewMessage =
  | { readonly type: 'ready'; readonly browserTimeZone: string }
  | { readonly type: 'retry' }
  | { readonly type: 'setTimeZone'; readonly value: string }
  | { readonly type: 'loadOtherStays' }
  | { readonly type: 'copyMarkdown' }
  | { readonly type: 'saveCsv' }
  | { readonly type: 'saveJson' }
  | { readonly type: 'savePng'; readonly png: ArrayBuffer }
  | { readonly type: 'problem'; readonly what: 'picture' | 'message' };

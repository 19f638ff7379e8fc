import type { HistoryView } from '../../shared/protocol/historyView';
import type { ProgressView } from '../../shared/protocol/sessionView';
import { historyCsv } from './csv';
import type { HistoryFacts } from './facts';
import { historyJson } from './json';
import { historyMarkdown } from './markdown';
import type { HistorySurroundings } from './surroundings';
import { historyView } from './view';

/** A history as far as it is read, to be drawn, copied and saved. */
export interface HistoryReport {
  /** `failure` says why reading was stopped; empty where it was not. */
  toView(progress: ProgressView, failure: string): HistoryView;
  toMarkdown(): string;
  toCsv(): string;
  toJson(): string;
}

/** Puts a history into words. */
export function historyReport(known: HistoryFacts, surroundings: HistorySurroundings): HistoryReport {
  return {
    toView: (progress, failure) => historyView(known, surroundings, progress, failure),
    toMarkdown: () => historyMarkdown(known, surroundings),
    toCsv: () => historyCsv(known, surroundings),
    toJson: () => historyJson(known, surroundings),
  };
}

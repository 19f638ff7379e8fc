import type { StayView } from '../../../src/shared/protocol/charts';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';

/** A view of one stay with nothing but its charts. */
export function benchView(stay: StayView): ParticipantView {
  return {
    title: 'Bench',
    badge: null,
    fields: [],
    zone: { id: 'UTC', name: 'UTC', choices: [{ value: 'utc', label: 'UTC', selected: true }] },
    locale: 'en',
    rules: { lossThresholdPercent: 3, severeLossThresholdPercent: 10, sustainedSeconds: 6, lowSendBitrateKbps: 500 },
    notes: [],
    stays: [stay],
    summary: '',
    table: null,
    answer: { headline: '', rating: 'good', cards: [], paragraph: '', notes: [] },
    momentAsked: null,
    moments: [],
    ruleTexts: [],
    lowSendBitrate: [],
    events: [],
    mayStillArrive: false,
    otherStays: null,
  };
}

import { integer, pick, type Random } from './random';
import type { Feedback } from './types';

const praise = ['Great call quality!', 'Everything worked, thank you.', 'Crystal clear from start to end.'];
const complaints = [
  'Audio kept cutting out.',
  'The picture froze several times.',
  'I could hear them but they could not hear me.',
  'First ten minutes were fine. Then the sound turned metallic and the video came back in pieces. I moved closer to the router and closed everything else, which did not help. We finished by phone. This was the third time this month, always in the afternoon.',
];
const complaintTags = ['audio-quality', 'video-quality', 'connection', 'screen-sharing'];

/** No feedback. */
export const noFeedback: Feedback = { rating: null, tags: null, comment: null };

/** What somebody says after a call, if anything: high ratings after a good one, low ones after a troubled one. */
export function feedbackOf(random: Random, troubled: boolean): Feedback {
  if (random() > (troubled ? 0.5 : 0.25)) {
    return noFeedback;
  }
  const comment = random() < 0.4 ? pick(random, troubled ? complaints : praise) : null;
  if (!troubled) {
    return { rating: integer(random, 4, 5), tags: [], comment };
  }
  const first = integer(random, 0, 2);
  return { rating: integer(random, 1, 3), tags: complaintTags.slice(first, first + integer(random, 1, 2)), comment };
}

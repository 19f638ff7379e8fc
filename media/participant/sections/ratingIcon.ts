import type { Rating } from '../../../src/shared/quality';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';

/** The sign of a rating; what is good only as far as it was measured gets no tick. */
export function createRatingIcon(rating: Rating, isPartial: boolean, size?: number): HTMLElement {
  const name = rating === 'good' && isPartial ? 'partial' : rating;
  return element('span', { class: 'sign', 'data-sign': name }, createIcon(name, size));
}

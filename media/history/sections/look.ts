import type { Rating } from '../../../src/shared/quality';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';

/** What is good only as far as it was measured gets no tick. */
export function lookOf(rating: Rating, isPartial: boolean): Rating | 'partial' {
  return rating === 'good' && isPartial ? 'partial' : rating;
}

/** The sign of a verdict. */
export function createSign(rating: Rating, isPartial: boolean, size?: number): HTMLElement {
  return element('span', { class: 'sign' }, createIcon(lookOf(rating, isPartial), size));
}

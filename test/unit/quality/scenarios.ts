import type { Scenario } from './scenario';
import { ratings } from './scenarios/ratings';
import { reconnects } from './scenarios/reconnects';
import { shapes } from './scenarios/shapes';
import { states } from './scenarios/states';

/** Every call that the facts and the paragraph are checked with, by hand. */
export const scenarios: readonly Scenario[] = [...ratings, ...states, ...shapes, ...reconnects];

import type { Scenario } from './scenario';
import { defects } from './scenarios/defects';
import { ratings } from './scenarios/ratings';
import { conditions } from './scenarios/conditions';
import { recordings } from './scenarios/recordings';
import { sentences } from './scenarios/sentences';
import { shapes } from './scenarios/shapes';
import { states } from './scenarios/states';
import { limits } from './scenarios/limits';
import { notes } from './scenarios/notes';
import { stays } from './scenarios/stays';
import { wording } from './scenarios/wording';

/** Every call that the facts and the paragraph are checked with, by hand. */
export const scenarios: readonly Scenario[] = [
  ...ratings,
  ...states,
  ...shapes,
  ...conditions,
  ...recordings,
  ...defects,
  ...sentences,
  ...stays,
  ...notes,
  ...wording,
  ...limits,
];

import { operationsInBoxes } from './inBox';
import { operationsInPanels } from './inPanel';
import { operationsInTree } from './inTree';
import type { Operation } from './operation';

/** Everything that asks the API for something. */
export function allOperations(): readonly Operation[] {
  return [...operationsInTree(), ...operationsInPanels(), ...operationsInBoxes()];
}

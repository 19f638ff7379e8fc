import type { Match } from '../../support/server/apiServer';
import type { Cause } from './causes';
import type { World } from './world';

/** Something that a person does, and what they see of it. */
export interface Operation {
  readonly name: string;
  /** Its requests, which a fault strikes. */
  readonly asks: Match;
  /** How many of them go out at once, and so fail together; 1 unless told. */
  readonly width?: number;
  /** How many of them it takes where all is well; 1 unless told. */
  readonly cost?: number;
  /** How many of them it takes to show the rows again after a rejected key; none unless told. */
  readonly costOfRows?: number;
  /** False: one attempt only, which waits for no rate limit. */
  readonly waits?: boolean;
  /** Brings the window to where it begins. */
  ready(world: World): Promise<void>;
  /** Does it; settles when it has worked or failed. */
  act(world: World): Promise<void>;
  /** What is shown of it where it failed. */
  failed(world: World): string | undefined;
  /** How that must read. */
  expected(cause: Cause): string;
  /** What is said while it waits for the rate limit. */
  waiting(world: World): string | null | undefined;
  /** Does once more what the way on says. */
  retry(world: World): Promise<void>;
  /** What is shown once it has worked. */
  done(world: World): unknown;
  readonly whenDone: unknown;
}

/** A window with an account that is signed in, its rooms, and the panel of a stay that no operation asks for. */
export async function begun(world: World): Promise<void> {
  await world.signInBefore();
  await world.window.start();
  await world.openStay('p9');
}

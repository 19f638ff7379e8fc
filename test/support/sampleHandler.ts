import { createSampleAccount } from '../../src/sample/sampleAccount';
import { showcase, type ShowcasePerson } from '../../src/sample/showcase';
import type { Handler } from './server/apiServer';

/** A person of the showcase whose session ended hours ago. */
export const shownPerson: ShowcasePerson = showcase.find(({ pattern }) => pattern === 'severeRecv')!;

/** The sample account's handler, as a test server takes it. */
export function sampleHandler(): Handler {
  const sample = createSampleAccount(Date.now());
  return (request) => sample.fetch(request);
}

import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** Opens the walkthrough with that title and answers its steps once the named one is there. */
export async function openWalkthrough({
  workbench,
  title,
  last,
}: {
  readonly workbench: Workbench;
  readonly title: string;
  readonly last: string;
}): Promise<Locator> {
  await workbench.runCommand('Welcome: Open Walkthrough...');
  await workbench.quickInput.opened('Select a walkthrough to open');
  await workbench.quickInput.type(title);
  await workbench.quickInput.pick(title);
  const steps = workbench.page.locator('.gettingStartedContainer .getting-started-step');
  await steps.filter({ hasText: last }).waitFor();
  return steps;
}

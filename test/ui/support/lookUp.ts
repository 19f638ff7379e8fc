import type { Workbench } from './workbench';

/** Looks a person up by the palette, so that the People view keeps them; opens none of their stays. */
export async function lookUp({ quickInput }: Workbench, externalId: string): Promise<void> {
  await quickInput.runCommand('Whereby Insights: Find Person by External ID...');
  await quickInput.opened('Find Person by External ID');
  await quickInput.type(externalId);
  // What is typed is read before it can be taken.
  await quickInput.itemWith(externalId);
  await quickInput.accept();
  await quickInput.opened(`Stays of ${externalId}`);
  await quickInput.cancel();
  await quickInput.closed();
}

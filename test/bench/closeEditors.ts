import { waitUntil } from '../ui/support/waitUntil';
import type { Workbench } from '../ui/support/workbench';

/** Closes all editors. A panel that has just come may take the focus while the command is clicked: it is asked for again then. */
export async function closeEditors({ quickInput, editors }: Workbench): Promise<void> {
  const isEmpty = async (): Promise<boolean> => (await editors.titles()).length === 0;
  await waitUntil('no editor', async () => {
    if (!(await isEmpty())) {
      await quickInput.runCommand('View: Close All Editors');
    }
    return (await isEmpty()) || undefined;
  });
}

import * as vscode from 'vscode';
import type { TextContext } from '../../text/context';
import type { PickedZone } from './panelWindow';
import { typedZone, zoneItems, type ZoneItem } from '../../text/zoneItems';

interface Row extends vscode.QuickPickItem {
  readonly choice: PickedZone;
}

/** Lets a person find a zone among all of them; undefined when they do not choose. `value` is the one in force, `setting` the default. */
export async function pickTimeZone(
  { value, setting }: { readonly value: string; readonly setting: string },
  hostZone: string,
  context: TextContext,
): Promise<PickedZone | undefined> {
  const { t } = context.l10n;
  const makeDefault: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('save'),
    tooltip: t('Make This the Default'),
  };
  const rowOf = (item: ZoneItem): Row => ({
    label: item.label,
    description: item.value === setting ? t('{0}, the default', item.offset) : item.offset,
    buttons: item.value === setting ? [] : [makeDefault],
    choice: { value: item.value, isDefault: false },
  });
  const rows = zoneItems(Intl.supportedValuesOf('timeZone'), hostZone, context).map(rowOf);
  const inForce = rows.find((row) => row.choice.value === value);
  const defaultRow: Row = {
    label: t('Make {0} the Default', inForce?.label ?? value),
    description: t('for every view'),
    choice: { value, isDefault: true },
  };
  // First what concerns the zone in force, so that all of it is in sight.
  const others = rows.filter((row) => row !== inForce);
  const listed = [...(value === setting ? [] : [defaultRow]), ...(inForce === undefined ? [] : [inForce]), ...others];
  const box = vscode.window.createQuickPick<Row>();
  box.title = t('Time Zone of This Panel');
  box.placeholder = t('Search by the name of a city or region');
  box.items = listed;
  box.activeItems = inForce === undefined ? [] : [inForce];
  const listeners = [
    box.onDidChangeValue((typed) => {
      const typedItem = rows.some((row) => row.label === typed) ? undefined : typedZone(typed, hostZone, context);
      box.items = typedItem === undefined ? listed : [{ ...rowOf(typedItem), alwaysShow: true }, ...listed];
    }),
  ];
  try {
    return await new Promise((resolve) => {
      listeners.push(
        box.onDidAccept(() => {
          resolve(box.activeItems[0]?.choice);
        }),
        box.onDidTriggerItemButton(({ item }) => {
          resolve({ value: item.choice.value, isDefault: true });
        }),
        box.onDidHide(() => {
          resolve(undefined);
        }),
      );
      box.show();
    });
  } finally {
    vscode.Disposable.from(...listeners, box).dispose();
  }
}

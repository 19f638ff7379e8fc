import * as vscode from 'vscode';
import { ApiError, isCancelled } from '../api/errors';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { currentTextContext } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import type { Person } from '../store/keptPeople';
import type { TextContext } from '../text/context';
import { personal } from '../text/personal';
import type { LookUpReading } from '../ticket/lookUps';
import { lookUpText, personText, refusalRow } from '../ticket/lookUpTexts';
import type { TicketReader } from '../ticket/ticketReader';
import { failureItem, showLogOnButton } from './failureItem';

/** A box for a person's id and a time. */
export interface WhoAndWhen<T> {
  readonly title: string;
  readonly placeholder: string;
  /** Whose rate limit the look-up may have to wait for. */
  readonly connection: Connection;
  readonly reader: TicketReader;
  /** Who was looked up before. */
  readonly people: readonly Person[];
  /** Finds what was chosen; or says in one sentence why not, and the box stays. */
  readonly find: (
    reading: LookUpReading,
    signal: AbortSignal,
  ) => Promise<{ readonly found: T } | { readonly notFound: string }>;
}

type Item = vscode.QuickPickItem & {
  readonly reading?: LookUpReading;
  /** What it is a reading of; undefined for somebody who was looked up before. */
  readonly typed?: string;
};

/**
 * Shows what is understood of the typed text, each reading as an item of its own, looks up the chosen one, and stays until
 * something is found; undefined after Escape, which aborts the request. Throws what is no failure of a request.
 */
export function askWhoAndWhen<T>(ask: WhoAndWhen<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const pick = vscode.window.createQuickPick<Item>();
    const abort = new AbortController();
    pick.title = ask.title;
    pick.placeholder = ask.placeholder;
    let answer: T | undefined;
    let said: readonly Item[] = [];
    const show = (): void => {
      const context = currentTextContext();
      pick.items = [...said, ...typedItems(pick.value, ask, context), ...peopleItems(pick.value, ask.people, context)];
    };
    const lookUp = async (reading: LookUpReading): Promise<void> => {
      pick.busy = true;
      pick.enabled = false;
      try {
        const outcome = await ask.find(reading, abort.signal);
        if ('found' in outcome) {
          answer = outcome.found;
          pick.hide();
        } else {
          said = [{ label: outcome.notFound, alwaysShow: true }];
          show();
        }
      } catch (error) {
        if (error instanceof ApiError) {
          said = [{ ...failureItem(error, currentTextContext()), reading, typed: pick.value }];
          show();
        } else if (!isCancelled(error)) {
          reject(error instanceof Error ? error : new Error(String(error)));
          pick.hide();
        }
      } finally {
        pick.busy = false;
        pick.enabled = true;
      }
    };
    const disposables: readonly Disposable[] = [
      pick,
      watchPause(ask.connection, (text) => {
        pick.title = text === undefined ? ask.title : `${ask.title} – ${text}`;
      }),
      pick.onDidTriggerItemButton(showLogOnButton),
      pick.onDidChangeValue(() => {
        said = [];
        show();
      }),
      pick.onDidAccept(() => {
        const reading = acceptedReading(pick, ask);
        return reading === undefined || pick.busy ? undefined : lookUp(reading);
      }),
      pick.onDidHide(() => {
        abort.abort();
        vscode.Disposable.from(...disposables).dispose();
        resolve(answer);
      }),
    ];
    show();
    pick.show();
  });
}

/** What Enter takes: it may come before the items of what was just typed, and counts then where there is one reading alone. */
function acceptedReading<T>(
  { value, selectedItems: [item] }: vscode.QuickPick<Item>,
  ask: WhoAndWhen<T>,
): LookUpReading | undefined {
  if (item !== undefined && (item.typed ?? value) === value) {
    return item.reading;
  }
  const [only, second] = typedItems(value, ask, currentTextContext());
  return second === undefined ? only?.reading : undefined;
}

function typedItems<T>(typed: string, { reader, people }: WhoAndWhen<T>, context: TextContext): Item[] {
  const known = people.map(({ externalId }) => externalId);
  const { now, zone, l10n } = context;
  const { readings, refusal } = reader.readLookUp(typed, known, { now, zone, locale: l10n.locale });
  const rows = readings.map((reading) => ({
    ...lookUpText(reading, readings, known, context),
    alwaysShow: true,
    reading,
    typed,
  }));
  return refusal === undefined ? rows : [...rows, { ...refusalRow(refusal, context), alwaysShow: true }];
}

/** Those who were looked up before; what is typed narrows them down. */
function peopleItems(typed: string, people: readonly Person[], context: TextContext): Item[] {
  const others = people.filter((person) => personal(person.externalId, 'whole', context) !== typed.trim());
  const separator = { label: context.l10n.t('Looked up before'), kind: vscode.QuickPickItemKind.Separator };
  const rows = others.map((person) => ({
    ...personText(person, context),
    reading: { externalId: person.externalId },
  }));
  return rows.length === 0 ? [] : [separator, ...rows];
}

import type { Room } from '../api/types';
import type { TextContext } from './context';
import { roomTitle } from './labels';
import { roomRow } from './rowTexts';

/** A room to choose: its whole name, and beside it what its row in the tree says. */
export function foundRoom(room: Room, context: TextContext): { readonly label: string; readonly description: string } {
  return {
    label: roomTitle(room.roomName, 'quickPick', context.l10n),
    description: roomRow(room, context).description,
  };
}

import type { Problem } from '../../src/shared/protocol/shared';
import type { MenuItem } from './menuButton';

/** Light for paper and tickets, or as they are shown. */
export type PictureColours = 'light' | 'shown';

/** What can be made of a page's charts. */
export interface Pictures {
  readonly save: (colours: PictureColours) => void;
  /** On the clipboard, in light colours. */
  readonly copy: () => void;
}

/** What a page says of pictures to its host. */
export type PictureMessage =
  { readonly type: 'savePng'; readonly png: ArrayBuffer } | { readonly type: 'problem'; readonly what: Problem };

/** Saves pictures by the host, and copies them; what cannot be done is told to the host. */
export function createPictures(
  take: (colours: PictureColours) => Promise<Blob>,
  send: (message: PictureMessage) => void,
): Pictures {
  const orTell = (what: Problem, act: () => Promise<void>): void => {
    act().catch(() => {
      send({ type: 'problem', what });
    });
  };
  return {
    save: (colours) => {
      orTell('picture', async () => {
        const picture = await take(colours);
        send({ type: 'savePng', png: await picture.arrayBuffer() });
      });
    },
    copy: () => {
      orTell('clipboard', () => navigator.clipboard.write([new ClipboardItem({ 'image/png': take('light') })]));
    },
  };
}

/** The texts of {@link pictureItems}. */
export type PictureStrings = Readonly<Record<'savePictureLight' | 'savePictureShown' | 'copyPicture', string>>;

/** The pictures as choices of a menu. */
export function pictureItems(strings: PictureStrings, { save, copy }: Pictures): readonly MenuItem[] {
  const saveIn = (colours: PictureColours) => (): void => {
    save(colours);
  };
  return [
    { id: 'save-png', label: strings.savePictureLight, onChoose: saveIn('light') },
    { id: 'save-png-shown', label: strings.savePictureShown, onChoose: saveIn('shown') },
    { id: 'copy-picture', label: strings.copyPicture, onChoose: copy },
  ];
}

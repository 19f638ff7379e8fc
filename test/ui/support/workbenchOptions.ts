import type { Release } from '../../support/host/installCodeServer';

/** The themes that every screen is looked at in, as the picker of themes calls them. */
export const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  highContrast: 'Dark High Contrast',
  highContrastLight: 'Light High Contrast',
} as const;

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  /** User settings over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The environment of the server and so of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** The display language; English unless told. */
  readonly language?: string;
  /** The version of the host; the current one unless told. */
  readonly release?: Release;
  /** The folder with what is installed; one with the packaged extension unless told. */
  readonly extensionsFolder?: string;
  /** The folder that is opened; an empty one unless told. */
  readonly folder?: string;
  /** Asks whether a folder is trusted, so that the one that is open is not; every folder is trusted unless told. */
  readonly workspaceTrust?: boolean;
  readonly viewport?: WindowSize;
  /** The zone of the browser; that of the machine unless told. */
  readonly browserZone?: string;
}

/** The size of a window, CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a window unless told. */
export const defaultSize: WindowSize = { width: 1280, height: 800 };

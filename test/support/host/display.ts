import { spawnSync } from 'node:child_process';
import { aptInstall } from './chromium';

const hasXvfb = (): boolean => spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;

/**
 * The words to put before a command that opens a desktop window: `xvfb-run -a` on a Linux without a display, nothing
 * elsewhere. Throws with what to do when that tool is missing and cannot be installed.
 */
export function displayPrefix(): readonly string[] {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined) {
    return [];
  }
  if (!hasXvfb() && !(aptInstall('xvfb', 'xauth') && hasXvfb())) {
    throw new Error('There is no display: install xvfb ("apt-get install xvfb"), or set VSCODE_HOST=code-server.');
  }
  return ['xvfb-run', '-a'];
}

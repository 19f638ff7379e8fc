/** What a code-server without native modules, accounts and gallery says of itself in every run. */
const noise = [
  /^(Resolv(ing|ed) connection token|Creating a socket) /,
  /^\[(reconnection-grace-time|Service Worker|AgentHost:remote|AccountPolicyGate)\]/,
  /^Updating additional builtin extensions cache/,
  /^Creation of workbench contribution /,
  /@vscode\/spdlog\//,
  /build\/Release\/watchdog/,
  /authentication provider 'github' to register/,
  /open-vsx\.org/,
];

/** Whether a console line of a code-server workbench is known to have nothing to do with the extension. */
export function isHostNoise(line: string): boolean {
  return noise.some((pattern) => pattern.test(line));
}

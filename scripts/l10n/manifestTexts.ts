/** What is wrong between the manifest and `package.nls.json`: texts that are named and missing, and texts that nothing names. */
export function manifestTextProblems(manifest: string, texts: Readonly<Record<string, string>>): string[] {
  const named = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name ?? ''));
  return [
    ...[...named].filter((name) => !Object.hasOwn(texts, name)).map((name) => `package.nls.json lacks ${name}.`),
    ...Object.keys(texts)
      .filter((name) => !named.has(name))
      .map((name) => `package.nls.json has ${name}, which package.json does not name.`),
  ];
}

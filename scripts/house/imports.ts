import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Which files of the project a file imports, by what; paths from the project's folder, modules by their names. */
export interface FileImports {
  /** Everything that is imported, types too. */
  readonly all: ReadonlySet<string>;
  /** What is there when the program runs. */
  readonly atRunTime: ReadonlySet<string>;
}

/** Reads the imports of TypeScript files, given as paths from `root`. */
export function readImports(root: string, files: readonly string[]): ReadonlyMap<string, FileImports> {
  return new Map(files.map((file) => [file, importsOf(root, file)]));
}

function importsOf(root: string, file: string): FileImports {
  const text = readFileSync(path.join(root, file), 'utf8');
  const all = new Set<string>();
  const atRunTime = new Set<string>();
  const add = (specifier: ts.Node | undefined, isType: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      const target = resolveImport(root, file, specifier.text);
      all.add(target);
      if (!isType) {
        atRunTime.add(target);
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeImport(node.importClause));
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return { all, atRunTime };
}

/** `import type`, or an import of which every name is a type; an import for its effects is none. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) {
    return true;
  }
  const names = clause?.namedBindings;
  return (
    clause?.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function resolveImport(root: string, file: string, specifier: string): string {
  if (!specifier.startsWith('.')) {
    return specifier;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return (
    [`${target}.ts`, `${target.replace(/\.js$/, '')}.ts`].find((name) => existsSync(path.join(root, name))) ?? target
  );
}

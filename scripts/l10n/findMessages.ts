import ts from 'typescript';

/** The English messages of the source, which are their own keys, and what is wrong with how they are written. */
export interface FoundMessages {
  /** Without doubles, in alphabetical order. */
  readonly messages: readonly string[];
  /** One line each, with file and line. */
  readonly problems: readonly string[];
}

/**
 * Finds every message that is translated: the first argument of each call of a `Translate` (src/shared/translate.ts) or of
 * `vscode.l10n.t`, by their types, whatever they are called. It must be one literal, and its placeholders must fit the arguments.
 */
export function findMessages(program: ts.Program, files: readonly ts.SourceFile[]): FoundMessages {
  const checker = program.getTypeChecker();
  const messages = new Set<string>();
  const problems: string[] = [];

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    const say = (problem: string): void => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      problems.push(`${file.fileName}:${line + 1}: ${problem}`);
    };
    if (ts.isCallExpression(node) && isTranslate(node.expression, checker)) {
      const [message, ...args] = node.arguments;
      if (message !== undefined && ts.isStringLiteralLike(message)) {
        messages.add(message.text);
        placeholderProblems(message.text, args).forEach(say);
      } else {
        say(`A message must be one literal, not ${message?.getText(file) ?? 'nothing'}.`);
      }
      node.arguments.forEach((argument) => {
        visit(argument, file);
      });
      return;
    }
    if (isReference(node) && isTranslate(node, checker)) {
      say(`${node.getText(file)} may only be called: what it is handed to cannot be checked.`);
      return;
    }
    ts.forEachChild(node, (child) => {
      visit(child, file);
    });
  };

  for (const file of files) {
    visit(file, file);
  }
  return { messages: [...messages].sort(), problems };
}

function isTranslate(node: ts.Node, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node);
  if (type.aliasSymbol?.name === 'Translate') {
    return true;
  }
  // By its type, since `const { t } = vscode.l10n` gives it a symbol of its own.
  return type.getSymbol()?.declarations?.some(isInL10n) === true;
}

/** The function `t` of VS Code's namespace `l10n`. */
function isInL10n(declaration: ts.Declaration): boolean {
  const { parent } = declaration;
  return (
    ts.isFunctionDeclaration(declaration) &&
    declaration.name?.text === 't' &&
    ts.isModuleBlock(parent) &&
    parent.parent.name.text === 'l10n'
  );
}

/** A use of a value, not the place where it is named. */
function isReference(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    (ts.isIdentifier(node) && ts.isExpression(node) && !isName(node))
  );
}

function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isBindingElement(parent) && parent.initializer !== node) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isImportSpecifier(parent) ||
    ('name' in parent && parent.name === node)
  );
}

/** Without arguments the placeholders are for somebody else to fill in; with them each must have its own. */
function placeholderProblems(message: string, args: readonly ts.Expression[]): string[] {
  const used = new Set([...message.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index)));
  const fits = used.size === args.length && args.every((_, index) => used.has(index));
  return args.length === 0 || fits ? [] : [`The placeholders of "${message}" do not fit its ${args.length} arguments.`];
}

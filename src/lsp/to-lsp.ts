/** What the core finds, in the words of the Language Server Protocol: lines and columns count from 0 there. */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextMode,
  type Location,
  MarkupKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../core/assist/find-target.ts';
import type { Completion, SuggestionKind } from '../core/assist/suggestion.ts';
import type { Severity } from '../core/problem/codes.ts';
import type { Position, Problem } from '../core/problem/problem.ts';
import { uriOf } from './content-paths.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

const itemKinds: Record<SuggestionKind, CompletionItemKind> = {
  field: CompletionItemKind.Field,
  entity: CompletionItemKind.Reference,
  claim: CompletionItemKind.Constant,
  word: CompletionItemKind.EnumMember,
  page: CompletionItemKind.File,
};

const toPosition = ({ line, column }: Position) => ({ line: line - 1, character: column - 1 });

/** A problem whose end is not known reaches to the end of its word, or of the line it leads to in a text that is open. */
function rangeOf(problem: Problem, document: TextDocument | undefined): Range {
  const start = toPosition(problem);
  if (problem.end) return { start, end: toPosition(problem.end) };
  const from = document?.offsetAt(start) ?? 0;
  const word = /^[^\s,\]}]+/.exec(document?.getText().slice(from, from + 200) ?? '')?.[0] ?? ' ';
  return { start, end: { line: start.line, character: start.character + word.length } };
}

/** `explainedAt` is the address of the page that explains the code, if there is a site. */
export function toDiagnostic(
  problem: Problem,
  document: TextDocument | undefined,
  explainedAt: string | undefined,
): Diagnostic {
  const { severity, code, message, hint } = problem;
  return {
    range: rangeOf(problem, document),
    severity: severities[severity],
    code,
    ...(explainedAt && { codeDescription: { href: explainedAt } }),
    source: 'lodestone',
    message: hint ? `${message} (${hint})` : message,
  };
}

/** What mends a problem without a choice, as a quick fix; undefined where somebody has to decide. */
export function toCodeAction(problem: Problem, diagnostic: Diagnostic, uri: string): CodeAction | undefined {
  if (!problem.fix) return undefined;
  const edits = problem.fix.map(({ from, to, text }): TextEdit => {
    return { range: { start: toPosition(from), end: toPosition(to) }, newText: text };
  });
  return {
    title: `Mend: ${problem.hint ?? problem.message}`,
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    diagnostics: [diagnostic],
    edit: { changes: { [uri]: edits } },
  };
}

export function toCompletionItems(
  { start, end, suggestions }: Completion,
  document: TextDocument,
): CompletionItem[] {
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return suggestions.map(({ kind, label, insert, detail, help, filter }, index) => ({
    kind: itemKinds[kind],
    label,
    ...(detail && { detail, labelDetails: { description: detail } }),
    ...(help && { documentation: { kind: MarkupKind.Markdown, value: help } }),
    ...(filter && { filterText: filter }),
    sortText: String(index).padStart(5, '0'),
    // Lines below the first are indented already.
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: insert },
  }));
}

export function toLocation({ file, line, column }: Place): Location {
  const start = toPosition({ line, column });
  return { uri: uriOf(file), range: { start, end: start } };
}

/** Tells an editor the problems of all files, a moment after each change, and mends those that need no choice. */
import type { CodeAction, Connection, Diagnostic, Range, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ContentSession } from '../core/assist/content-session.ts';
import type { CheckedFiles } from '../core/open-digest.ts';
import type { Problem } from '../core/problem/problem.ts';
import { uriOf } from './content-paths.ts';
import { toCodeAction, toDiagnostic } from './to-lsp.ts';

export interface Announcer {
  /** Checks and tells, unless another call follows within a moment. */
  schedule: () => void;
  /** Nothing is told any more: nobody listens. */
  stop: () => void;
  /** Quick fixes for the problems that were told last and touch the range. */
  listFixes: (uri: string, range: Range) => CodeAction[];
}

interface Told {
  problem: Problem;
  diagnostic: Diagnostic;
}

const pauseMs = 150;

/** `findPath` gives the path within the content of an address. */
export function createAnnouncer(
  connection: Connection,
  session: ContentSession,
  documents: TextDocuments<TextDocument>,
  findPath: (uri: string) => string | undefined,
): Announcer {
  let timer: NodeJS.Timeout | undefined;
  let told = new Map<string, Told[]>();
  // Where a check takes long, whoever types is not kept waiting by one check after the other.
  let took = 0;

  const announce = (): void => {
    const begun = performance.now();
    const checked = session.check();
    took = performance.now() - begun;
    const now = groupByFile(checked, documents, findPath);
    for (const uri of new Set([...told.keys(), ...now.keys()])) {
      const diagnostics = (now.get(uri) ?? []).map(({ diagnostic }) => diagnostic);
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    told = now;
  };
  const tryToAnnounce = (): void => {
    try {
      announce();
    } catch (error) {
      // A fault of ours costs the problems of this moment, never the help with the next word.
      connection.console.error(String(error instanceof Error ? error.stack : error));
    }
  };

  let isStopped = false;
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
    schedule: () => {
      clearTimeout(timer);
      if (isStopped) return;
      timer = setTimeout(tryToAnnounce, Math.max(pauseMs, took));
    },
    listFixes: (uri, range) =>
      (told.get(uri) ?? []).flatMap(({ problem, diagnostic }) => {
        const isTouched =
          diagnostic.range.start.line <= range.end.line && diagnostic.range.end.line >= range.start.line;
        return isTouched ? (toCodeAction(problem, diagnostic, uri) ?? []) : [];
      }),
  };
}

/** The problems of each file by its address. */
function groupByFile(
  { problems, library }: CheckedFiles,
  documents: TextDocuments<TextDocument>,
  findPath: (uri: string) => string | undefined,
): Map<string, Told[]> {
  const addressOf = (code: Problem['code']): string | undefined =>
    library.isSiteKnown ? library.urls.absolute(library.urls.problem(code)) : undefined;
  // Editors write one address in several ways, `c%3A` for `c:`: what is open is told by the name it was opened by.
  const openByPath = new Map(documents.all().map((document) => [findPath(document.uri), document]));
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return new Map(
    [...byFile].map(([file, found]) => {
      const document = openByPath.get(findPath(uriOf(file)));
      const all = found.map((problem) => {
        return { problem, diagnostic: toDiagnostic(problem, document, addressOf(problem.code)) };
      });
      return [document?.uri ?? uriOf(file), all];
    }),
  );
}

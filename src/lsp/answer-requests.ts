/** What an editor asks about a place in a file: what to write there, what it is, where it leads. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { complete } from '../core/assist/complete.ts';
import type { ContentSession } from '../core/assist/content-session.ts';
import { explainSpot } from '../core/assist/explain-spot.ts';
import { findDefinition, listUses } from '../core/assist/find-target.ts';
import type { OpenFile } from '../core/assist/open-file.ts';
import { toCompletionItems, toLocation } from './to-lsp.ts';

/** Answers from what is open and what is known; `open` is undefined for what is no content. */
export function answerRequests(
  connection: Connection,
  open: (uri: string) => (OpenFile & { document: TextDocument }) | undefined,
  session: ContentSession,
  today: string,
): void {
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const file = open(uri);
    const found = file && complete(file, file.document.offsetAt(position), session.know(), today);
    return found && file ? toCompletionItems(found, file.document) : null;
  });
  connection.onHover(({ textDocument: { uri }, position }) => {
    const file = open(uri);
    const found = file && explainSpot(file, file.document.offsetAt(position), session.know());
    if (!file || !found) return null;
    const range = { start: file.document.positionAt(found.start), end: file.document.positionAt(found.end) };
    return { contents: { kind: 'markdown', value: found.text }, range };
  });
  connection.onDefinition(({ textDocument: { uri }, position }) => {
    const file = open(uri);
    const place = file && findDefinition(file, file.document.offsetAt(position), session.know());
    return place ? toLocation(place) : null;
  });
  connection.onReferences(({ textDocument: { uri }, position }) => {
    const file = open(uri);
    return file ? listUses(file, file.document.offsetAt(position), session.know()).map(toLocation) : null;
  });
}

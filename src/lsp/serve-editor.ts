/** A language server for content files: problems as one types, completion, explanations, ways to what is referred to. */
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSession } from '../core/assist/content-session.ts';
import type { OpenFile } from '../core/assist/open-file.ts';
import { createAnnouncer } from './announce-problems.ts';
import { answerRequests } from './answer-requests.ts';
import { findContentPath } from './content-paths.ts';

export interface ServerOptions {
  contentDir: string;
  /** YYYY-MM-DD. */
  today: string;
}

/** Serves one editor; returns at once. It reads the content and what the editor has open, and changes neither. */
export function serveEditor(connection: Connection, { contentDir, today }: ServerOptions): void {
  const session = createSession(contentDir, today);
  const documents = new TextDocuments(TextDocument);
  const findPath = (uri: string) => findContentPath(contentDir, uri);
  const announcer = createAnnouncer(connection, session, documents, findPath);
  let watches = false;

  /** The document as the core knows files; undefined for what is no content. */
  const open = (uri: string): (OpenFile & { document: TextDocument }) | undefined => {
    const document = documents.get(uri);
    const path = document && findPath(uri);
    return path === undefined || !document ? undefined : { document, path, text: document.getText() };
  };
  const reload = (): void => {
    session.reload().then(announcer.schedule, (error: Error) => {
      connection.console.error(`The content cannot be read: ${error.message}`);
    });
  };

  connection.onInitialize(({ capabilities }: InitializeParams) => {
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    return offer;
  });
  connection.onInitialized(() => {
    const watchers = [{ globPattern: '**/*.md' }, { globPattern: '**/site.yaml' }];
    if (watches) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    reload();
  });
  connection.onShutdown(announcer.stop);
  connection.onDidChangeWatchedFiles(reload);
  documents.onDidSave(reload);
  documents.onDidChangeContent(({ document: { uri } }) => {
    const file = open(uri);
    if (file) session.edit(file.path, file.text);
    if (file) announcer.schedule();
  });
  documents.onDidClose(({ document: { uri } }) => {
    const path = findPath(uri);
    if (path !== undefined) session.edit(path, undefined);
    announcer.schedule();
  });

  answerRequests(connection, open, session, today);
  connection.onCodeAction(({ textDocument: { uri }, range }) => announcer.listFixes(uri, range));

  documents.listen(connection);
  connection.listen();
}

const offer: InitializeResult = {
  serverInfo: { name: 'lodestone' },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    // A blank and a dash begin a value; a bracket, brace or slash the next one; a letter asks by itself.
    completionProvider: { triggerCharacters: [' ', '[', '{', '(', '/', '#', ','] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  },
};

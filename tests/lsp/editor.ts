/** An editor for tests: speaks to the language server as a real one would, without a process in between. */
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveEditor } from '../../src/lsp/serve-editor.ts';

export interface TestEditor {
  connection: ProtocolConnection;
  uriOf: (path: string) => string;
  open: (path: string, text: string) => void;
  change: (path: string, text: string) => void;
  /** The problems of a file, when they are told the next time. */
  nextProblems: (path: string) => Promise<Diagnostic[]>;
  close: () => Promise<void>;
}

export async function openEditor(contentDir: string, today: string): Promise<TestEditor> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  serveEditor(server, { contentDir, today });
  const connection = createProtocolConnection(
    new StreamMessageReader(toEditor),
    new StreamMessageWriter(toServer),
  );
  const waiting = new Map<string, ((problems: Diagnostic[]) => void)[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    for (const tell of waiting.get(uri) ?? []) tell(diagnostics);
    waiting.delete(uri);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const uriOf = (path: string): string => pathToFileURL(`${contentDir}/${path}`).href;
  let version = 0;
  return {
    connection,
    uriOf,
    open: (path, text) => {
      version += 1;
      const textDocument = { uri: uriOf(path), languageId: 'markdown', version, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change: (path, text) => {
      version += 1;
      const textDocument = { uri: uriOf(path), version };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [{ text }],
      });
    },
    nextProblems: (path) =>
      new Promise((resolve) => {
        waiting.set(uriOf(path), [...(waiting.get(uriOf(path)) ?? []), resolve]);
      }),
    close: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      connection.end();
      connection.dispose();
    },
  };
}

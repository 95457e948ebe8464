/** `npm run -s lsp`: help for whoever edits content in an editor that speaks the Language Server Protocol. */
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveEditor } from '../src/lsp/serve-editor.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'lsp',
  meaning: 'Speaks the Language Server Protocol on standard input and output, to an editor.',
  options: ['content', 'today'],
} as const;

await runCommand(usage, async ({ contentDir, today }) => {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  serveEditor(createConnection(ProposedFeatures.all, reader, writer), { contentDir, today });
  await new Promise((resolve) => process.stdin.once('close', resolve));
  return 0;
});

// @ts-check
// Starts the language server of the project that this folder belongs to. VS Code offers extensions of .vscode/extensions/
// to whoever trusts the folder; nothing is built and nothing is fetched.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

/** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
let client;

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async (context) => {
  const root = join(context.extensionPath, '..', '..', '..');
  context.subscriptions.push(vscode.commands.registerCommand('lodestone.restart', () => client?.restart()));
  if (!existsSync(join(root, 'node_modules', 'vscode-languageclient'))) {
    void vscode.window.showInformationMessage(
      'Lodestone: run `npm start` once, then reload the window; it installs what helps you here.',
    );
    return;
  }
  // What the project has installed, found upwards from here.
  const { LanguageClient } = require('vscode-languageclient/node');
  const run = {
    command: 'node',
    args: [join(root, 'scripts', 'run.mjs'), 'language-server'],
    options: { cwd: root },
  };
  // The server itself tells content from other files.
  const documentSelector = [
    { scheme: 'file', language: 'markdown' },
    { scheme: 'file', language: 'yaml' },
  ];
  client = new LanguageClient('lodestone', 'Lodestone', run, { documentSelector });
  await client.start();
};

exports.deactivate = () => client?.stop();

/** The guards that the promises of SECURITY.md rest on, each with the tests that must fail when it is gone. */

export interface Guard {
  /** What it keeps out. */
  name: string;
  file: string;
  /** A text that stands once in the file, and what stands there when the guard is gone. */
  from: string;
  to: string;
  /** What goes with it, where two guards stand one behind the other. */
  also?: readonly { from: string; to: string }[];
  /** The project of the tests that miss it, and which of its files. */
  project?: 'core' | 'site' | 'browser';
  tests: string;
}

const load = 'src/core/load';

export const guards: readonly Guard[] = [
  // No contributed file runs code.
  {
    name: 'front matter in another language',
    file: `${load}/split-front-matter.ts`,
    from: "if (first !== '---') return openingFault(lines, first);",
    to: "if (!first.startsWith('---')) return openingFault(lines, first);",
    tests: 'core/load/split-front-matter',
  },
  {
    name: 'engines of gray-matter that run code',
    file: `${load}/parse-document.ts`,
    from: 'javascript: refuse, js: refuse, ',
    to: '',
    tests: 'core/load/parse-document',
  },
  {
    name: 'tags in YAML',
    file: `${load}/parse-yaml.ts`,
    from: "if (node.tag) report(node, 'tags (!name) are not allowed');",
    to: '',
    tests: 'core/load/parse-yaml',
  },
  {
    name: 'anchors and aliases in YAML',
    file: `${load}/parse-yaml.ts`,
    from: 'Alias: (_, node) => void report(node, noAnchors, writeAgain),',
    to: '',
    tests: 'core/load/parse-yaml',
  },
  {
    name: 'fields named like a prototype',
    file: `${load}/parse-yaml.ts`,
    from: 'else if (reservedKeys.has(String(pair.key.value)))',
    to: 'else if (false)',
    tests: 'core/load/parse-yaml',
  },
  {
    name: 'a content folder that poses as a repository',
    file: `${load}/read-revision.ts`,
    from: "'safe.bareRepository=explicit',",
    to: "'core.pager=cat',",
    tests: 'core/load/read-revision',
  },
  {
    name: 'objects fetched from elsewhere',
    file: `${load}/read-revision.ts`,
    from: "'protocol.allow=never',",
    to: "'protocol.allow=always',",
    also: [{ from: "GIT_NO_LAZY_FETCH: '1', ", to: '' }],
    tests: 'core/load/read-revision',
  },
  {
    name: 'links in a request',
    file: `${load}/read-revision.ts`,
    from: "size: mode.startsWith('100') ? Number(size) : undefined",
    to: 'size: Number(size) || 0',
    tests: 'core/load/read-revision',
  },
  {
    name: 'links in the content',
    file: `${load}/read-files.ts`,
    from: 'if (!stats.isFile())',
    to: 'if (false)',
    tests: 'core/load/read-files',
  },
  {
    name: 'HTML in bodies',
    file: `${load}/markdown.ts`,
    from: "case 'html':\n      return",
    to: "case 'html':\n      return undefined;\n      return",
    tests: 'core/load/markdown',
  },
  {
    name: 'addresses that run',
    file: `${load}/markdown.ts`,
    from: "return checkAddress(node.url, 'a link to');",
    to: 'return undefined;',
    tests: 'core/load/markdown',
  },
  {
    name: 'pictures of other hosts',
    file: `${load}/markdown.ts`,
    from: '/^\\/(?![/\\\\])/.test(address)',
    to: "address !== ''",
    tests: 'core/load/markdown',
  },
  {
    name: 'what the sanitiser lets through',
    file: `${load}/render-markdown.ts`,
    from: '{ sanitize: schema }',
    to: '{ sanitize: false }',
    tests: 'core/load/markdown',
  },
  {
    name: 'workflow commands in messages',
    file: 'src/core/problem/report-github.ts',
    from: "replaceAll('\\n', '%0A')",
    to: "replaceAll('\\0', '%0A')",
    also: [
      { from: '  printable(text).replaceAll', to: '  text.replaceAll' },
      { from: '{printable(message)}', to: '{message}' },
    ],
    tests: 'core/problem/report-github',
  },
  {
    name: 'properties that forge a workflow command',
    file: 'src/core/problem/report-github.ts',
    from: "replaceAll(',', '%2C')",
    to: "replaceAll('\\0', '')",
    tests: 'core/problem/report-github',
  },
  {
    name: 'scripts of packages',
    file: 'scripts/npm-ci.mjs',
    from: "'--ignore-scripts', ",
    to: '',
    tests: 'tooling/run',
  },
  {
    name: 'paths that leave the served folder',
    file: 'scripts/site-handler.ts',
    from: 'return bad ? undefined :',
    to: 'return',
    tests: 'tooling/serve',
  },

  // Nothing is lost without a word.
  {
    name: 'bytes that are no UTF-8',
    file: `${load}/decode-text.ts`,
    from: "new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })",
    to: "new TextDecoder('utf-8', { ignoreBOM: true })",
    tests: 'core/load/decode-text',
  },
  {
    name: 'text that is read as a comment',
    file: `${load}/parse-yaml.ts`,
    from: 'if (data) problems.push(...checkComments(document, source, file, at));',
    to: '',
    tests: 'core/load/parse-yaml',
  },
  {
    name: 'markup that a page cannot show',
    file: `${load}/markdown.ts`,
    from: 'for (const { line, column, message, hint } of listLostMarkup(tree)) {',
    to: 'for (const { line, column, message, hint } of listLostMarkup(tree).slice(0, 0)) {',
    tests: 'core/load/list-lost-markup',
  },

  // Bounded time and memory.
  {
    name: 'files without an end',
    file: `${load}/read-files.ts`,
    from: 'if (stats.size > maxFileBytes)',
    to: 'if (stats.size < 0)',
    tests: 'core/load/read-files',
  },
  {
    name: 'blank lines that gray-matter is quadratic in',
    file: `${load}/split-front-matter.ts`,
    from: 'if (blank > maxBlankLines)',
    to: 'if (blank < 0)',
    tests: 'core/load/split-front-matter',
  },
  {
    name: 'brackets within brackets',
    file: `${load}/parse-yaml.ts`,
    from: 'if (depth > maxDepth) return offset;',
    to: '',
    tests: 'core/load/parse-yaml',
  },
  {
    name: 'quotes and lists within each other',
    file: `${load}/find-hazard.ts`,
    from: 'if (nesting.length > maxNesting && !isRuler(text)) {',
    to: 'if (nesting.length < 0) {',
    tests: 'core/load/find-hazard',
  },
  {
    name: 'paragraphs without an end',
    file: `${load}/find-hazard.ts`,
    from: 'if (length > maxParagraph) {',
    to: 'if (length < 0) {',
    tests: 'core/load/find-hazard',
  },
  {
    name: 'tables of many columns',
    file: `${load}/find-hazard.ts`,
    from: 'if (columns > maxColumns)',
    to: 'if (columns < 0)',
    tests: 'core/load/find-hazard',
  },

  // The old site or the new one.
  {
    name: 'a build whose content has errors',
    file: 'src/astro/build-site.ts',
    from: 'if (hasErrors(problems)) return',
    to: 'if (!hasErrors(problems) && problems.length < 0) return',
    project: 'site',
    tests: 'site/build-site',
  },
  {
    name: 'a build that is not whole',
    file: 'src/astro/build-site.ts',
    from: 'if (faults.length > 0) throw',
    to: 'if (faults.length < 0) throw',
    project: 'site',
    tests: 'site/survive',
  },
  {
    name: 'a result that is not good',
    file: 'src/astro/publish-build.ts',
    from: 'if (isGood(result)) await putInPlace',
    to: 'if (result !== undefined) await putInPlace',
    tests: 'tooling/publish-build',
  },
  {
    name: 'folders that no build has made',
    file: 'src/astro/publish-build.ts',
    from: 'if (dirname(target) === builds) return target;',
    to: 'return target;',
    tests: 'tooling/publish-build',
  },
  {
    name: 'a site that has lost its pages',
    file: 'src/astro/refuse-shrink.ts',
    from: 'if (now >= before * (1 - mostLost)) return;',
    to: 'if (now >= 0) return;',
    tests: 'tooling/refuse-shrink',
  },
  {
    name: 'words that stand for a missing value',
    file: 'src/astro/verify-words.ts',
    from: 'return isSame && (',
    to: 'return sides.length > 0 || (',
    project: 'site',
    tests: 'site/verify-build',
  },
  {
    name: 'locks that another holds',
    file: 'scripts/lock.mjs',
    from: "await writeFile(file, own, { flag: 'wx' });",
    to: 'await writeFile(file, own);',
    tests: 'tooling/lock.test',
  },

  // A page keeps to its policy.
  {
    name: 'a page without its policy',
    file: 'src/astro/verify-policy.ts',
    from: "kind === 'page' && stated[0] !== formatPolicy(policy)",
    to: 'false',
    tests: 'tooling/verify-policy',
  },
  {
    name: 'a stored file that has other bytes',
    file: 'src/astro/site-store.ts',
    from: 'stats.size !== size || stats.mtimeMs !== mtimeMs',
    to: 'stats.size !== size',
    tests: 'tooling/site-store',
  },
  {
    name: 'a site that other code has verified',
    file: 'src/astro/site-store.ts',
    from: 'if (name !== own || files.get(versionLine)?.key !== version) continue;',
    to: 'if (name !== own) continue;',
    tests: 'tooling/site-store',
  },
  {
    name: 'a build that is removed while it is being read',
    file: 'src/astro/publish-build.ts',
    from: "const digits = newest < now ? now : String(BigInt(newest.padEnd(now.length, '0')) + 1n);",
    to: 'const digits = now.slice(0, 14);',
    tests: 'tooling/publish-build',
  },
  {
    name: 'two builds that write one file',
    file: 'src/astro/site-store.ts',
    from: "randomBytes(6).toString('hex')",
    to: "'aside'",
    tests: 'tooling/store-crowd',
  },
  {
    name: 'a build that removes what another is writing',
    file: 'src/astro/site-store.ts',
    from: 'if (!used.has(key) && !isBeingWritten(',
    to: 'if (!used.has(key) && !void (',
    tests: 'tooling/store-crowd',
  },
  {
    name: 'a build that removes what another was to link',
    file: 'src/astro/build-site.ts',
    from: 'if (!(error instanceof GoneFileError) || left === 0) throw error;',
    to: 'if (left >= 0) throw error;',
    project: 'site',
    tests: 'site/two-builds',
  },
  {
    name: 'endless words that stand on every page',
    file: 'src/core/schema/fields.ts',
    from: 'text().max(most, tooLong(most))',
    to: 'text()',
    tests: 'core/schema/fields',
  },
  {
    name: 'an anchor that is gone',
    file: 'src/astro/list-gone.ts',
    from: 'for (const id of had) if (!left.has(id)) gone.push',
    to: 'for (const id of had) if (left.size < 0) gone.push',
    tests: 'tooling/site-store',
  },
  {
    name: 'a script in a page itself',
    file: 'src/astro/verify-policy.ts',
    from: "if (given('src') === undefined) faults.add('has a script in the page itself');",
    to: "if (given('src') === undefined) return;",
    tests: 'tooling/verify-policy',
  },
  {
    name: 'a handler in a page',
    file: 'src/astro/verify-policy.ts',
    from: "if (key.startsWith('on'))",
    to: 'if (key === undefined)',
    tests: 'tooling/verify-policy',
  },
  {
    name: 'an address that is a script, or what another host would send',
    file: 'src/astro/verify-policy.ts',
    from: 'if (fault) faults.add(fault);',
    to: '',
    tests: 'tooling/verify-policy',
  },
  {
    name: 'the headers of an answer',
    file: 'scripts/site-handler.ts',
    from: 'for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);',
    to: '',
    tests: 'tooling/serve.test',
  },

  // One address, one thing.
  {
    name: 'names that cannot be had',
    file: `${load}/parse-record.ts`,
    from: 'if (fault) return bad(fault.message, fault.hint);',
    to: '',
    tests: 'core/check/addresses',
  },
  {
    name: 'former names that cannot be had',
    file: 'src/core/check/identities.ts',
    from: 'const fault = findIdFault(id);',
    to: "const fault = findIdFault('x');",
    tests: 'core/check/addresses',
  },
  {
    name: 'public files in the place of pages',
    file: 'src/core/open-digest.ts',
    from: '...checkPublicFiles(library, publicFiles),',
    to: '',
    tests: 'core/check/addresses',
  },

  // The cache is an offer.
  {
    name: 'a cache that was damaged',
    file: `${load}/kept-lines.ts`,
    from: "if (bytes.toString('latin1', 0, start) !== headOf(body, version)) return lines;",
    to: '',
    tests: 'core/load/record-cache',
  },
  {
    name: 'a cache of another user',
    file: `${load}/kept-lines.ts`,
    from: 'if (process.getuid && uid !== process.getuid())',
    to: 'if (uid < 0)',
    tests: 'core/load/record-cache',
  },
  {
    name: 'a picture that was damaged',
    file: 'src/astro/share-cache.ts',
    from: 'if (image && nameOf(key, image) === name)',
    to: 'if (image)',
    project: 'site',
    tests: 'site/share',
  },
  {
    name: 'a picture of another user',
    file: 'src/astro/share-cache.ts',
    from: 'return process.getuid && uid !== process.getuid() ?',
    to: 'return (uid ?? 0) < 0 ?',
    project: 'site',
    tests: 'site/share',
  },
];

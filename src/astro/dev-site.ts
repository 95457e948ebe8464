/** The site while somebody edits it: Astro's dev server, told of the content by us, since Astro does not read it. */
import { once } from 'node:events';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, dev, type HookParameters } from 'astro';
import type { OpenOptions } from '../core/open-digest.ts';
import type { ReportOptions } from '../core/problem/report-text.ts';
import { normaliseBase } from '../core/url.ts';
import { type OpenedContent, watchableContent } from './dev-content.ts';
import { debounce } from './dev-debounce.ts';
import { serveFiles } from './dev-files.ts';
import { serveForm } from './dev-form.ts';
import type { DevNotices } from './dev-notice.ts';
import { renderProblemPage } from './dev-problem-page.ts';
import { serveSearch } from './dev-search.ts';
import { provideDigest } from './digest-store.ts';

export interface DevRequest extends OpenOptions {
  /** The first port to try; 0 is any free one. */
  port: number;
  /** How the report is to look. */
  reportOptions?: () => ReportOptions;
  /** Told at the start and after every change to the content. */
  onOpened: (content: OpenedContent) => void;
}

export interface DevSite {
  /** With the base. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

type ViteServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Editors save a file in several steps, and several files at once. The watcher keeps to itself a second change
 * within 50 ms and a second removal within 100 ms, so content that is read later than that misses nothing.
 */
const QUIET_MS = 110;

const root = fileURLToPath(new URL('../..', import.meta.url));
const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Serves the content and follows its changes until it is closed; resolves when pages can be asked for. */
export async function startDevSite({
  port,
  onOpened,
  reportOptions,
  ...options
}: DevRequest): Promise<DevSite> {
  const base = normaliseBase(options.base ?? '/');
  // Other values make Vite serve no updates; Astro would look for a newer version of itself.
  Object.assign(process.env, { NODE_ENV: 'development', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
  const { integration, opened, stop } = followContent(options, onOpened, reportOptions);
  const server = await dev({
    root,
    base,
    // Each page is made when it is asked for, and no list of all pages before.
    output: 'server',
    logLevel: 'error',
    server: { port, host: '127.0.0.1' },
    integrations: [serveForm(options, base), serveSearch(base), integration, serveFiles(base)],
    vite: { logLevel: 'error', server: { watch: { ignored: [`${root}.lodestone/**`] } } },
  });
  await opened;
  const close = async () => {
    stop();
    await server.stop();
    provideDigest(undefined);
  };
  const actual = server.address.port;
  return { url: `http://localhost:${actual}${base}`, port: actual, close };
}

/** Astro makes its server anew when its configuration changes; `content` outlives that. */
function followContent(
  options: OpenOptions,
  onOpened: DevRequest['onOpened'],
  reportOptions: DevRequest['reportOptions'],
) {
  const open = watchableContent(options, reportOptions);
  const first = Promise.withResolvers<void>();
  let server: ViteServer | undefined;
  let content: OpenedContent | undefined;
  /** When the content that pages show last changed, in milliseconds since 1970. */
  let shownSince = 0;
  const { request, stop } = debounce(async () => {
    const before = content;
    content = await open();
    if (content.faults.length === 0) shownSince = Date.now();
    onOpened(content);
    if (server) tellPages(server, content, before);
    first.resolve();
  }, QUIET_MS);

  const integration: AstroIntegration = {
    name: 'lodestone:dev',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        injectScript('page', `import ${JSON.stringify(inProject('astro/dev-banner.ts'))};`);
      },
      'astro:server:setup': (setup) => {
        server = setup.server;
        watch(server, resolve(options.contentDir), request);
        server.hot.on('lodestone:page-open', (begun: number, page) => {
          if (content) page.send('lodestone:problems', noticesOf(content));
          // Content that changed while the page was on its way was told to nobody.
          if (begun < shownSince) page.send({ type: 'full-reload' });
        });
        server.middlewares.use(async ({ url = '' }, response, next) => {
          await first.promise;
          if (!content || content.isShown || /^\/(@|node_modules\/)/.test(url)) return next();
          response
            .writeHead(503, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' })
            .end(renderProblemPage(content.faults.map(({ line }) => line)));
        });
      },
    },
  };
  return { integration, opened: first.promise, stop };
}

/**
 * Nothing that changes after the content is first read is missed: it is read when the watcher is ready.
 * Names that begin with a dot are no content; editors keep their own files under them.
 */
function watch({ watcher }: ViteServer, folder: string, onChange: () => void): void {
  watcher.add(folder);
  watcher.on('all', (event, path) => {
    // Who deletes the folder may put another in its place, as a change of branches does.
    if (path === folder && event === 'unlinkDir') watcher.add(folder);
    if (path !== folder && !path.startsWith(folder + sep)) return;
    if (!path.slice(folder.length).includes(`${sep}.`)) onChange();
  });
  once(watcher, 'ready').then(onChange, onChange);
}

const noticesOf = ({ faults, warnings }: OpenedContent): DevNotices => ({ faults, warnings });

/** To Vite, new content is as if the files that make something of it had been saved. */
function tellPages(server: ViteServer, content: OpenedContent, before: OpenedContent | undefined): void {
  server.hot.send('lodestone:problems', noticesOf(content));
  if (!before?.isShown) {
    server.hot.send({ type: 'full-reload' });
  } else if (content.faults.length === 0) {
    if (content.accents !== before.accents) server.watcher.emit('change', inProject('styles/site.css'));
    server.watcher.emit('change', inProject('astro/digest-store.ts'));
  }
}

/** The site while somebody edits it: Astro's dev server, told of the content by us, since Astro does not read it. */
import { relative, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, dev, type HookParameters } from 'astro';
import type { OpenOptions } from '../core/open-digest.ts';
import type { ReportOptions } from '../core/problem/report-text.ts';
import { normaliseBase } from '../core/url.ts';
import { type OpenedContent, type ShownContent, watchableContent } from './dev-content.ts';
import { debounce } from './dev-debounce.ts';
import { serveFiles } from './dev-files.ts';
import { serveForm } from './dev-form.ts';
import { type KnownHome, openKnownHome } from './dev-home.ts';
import type { DevNotices } from './dev-notice.ts';
import { pageFinderInDevelopment } from './dev-page.ts';
import { renderProblemPage } from './dev-problem-page.ts';
import { serveSearch } from './dev-search.ts';
import { watchFolder } from './dev-watch.ts';
import { provideDigest } from './digest-store.ts';
import { providePageFinder } from './page-finder.ts';
import { findSourceVersion } from './source-version.ts';

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

/** Editors save a file in several steps; an event comes with each. */
const quietMs = 25;
/**
 * Who changes several files goes on for longer. So does who writes slowly, and half a file may be in error: a problem is
 * told if nothing comes in so long.
 */
const settledMs = 110;
/** The open page is made anew before anybody looks for what only warns. */
const restMs = 400;
/** A page that was just asked for is on its way by then. */
const pageMs = 10;
/** Who has not touched anything for so long may be kept waiting for a moment. */
const idleMs = 3000;

const root = fileURLToPath(new URL('../..', import.meta.url));
/**
 * What pages are made with is all that Vite need watch: it takes each file by itself, and to begin with those of a large
 * content, or of a site that was built, takes seconds.
 */
function isNoCode(path: string): boolean {
  const [first = ''] = relative(root, path).split(sep);
  return !/^(?:\.\.|src|public|\.env.*|[^.].*\.m?js(?:on)?)?$/.test(first);
}

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
  const home = openKnownHome(options.cache, findSourceVersion(root));
  providePageFinder(pageFinderInDevelopment(home));
  // While Vite starts, the content is being read.
  const { integration, opened, arrive, stop } = followContent(options, { onOpened, reportOptions, home });
  const server = await dev({
    root,
    base,
    // Each page is made when it is asked for, and no list of all pages before.
    output: 'server',
    logLevel: 'error',
    server: { port, host: '127.0.0.1' },
    integrations: [serveForm(options, base), serveSearch(base), integration, serveFiles(base)],
    vite: { logLevel: 'error', server: { watch: { ignored: isNoCode } } },
  });
  await opened;
  const actual = server.address.port;
  const url = `http://localhost:${actual}${base}`;
  // Whoever opens the site finds its first page on the way.
  void fetch(url, { redirect: 'manual' })
    .then(
      (page) => page.text(),
      () => undefined,
    )
    .then(arrive);
  const close = async () => {
    stop();
    await server.stop();
    provideDigest(undefined);
  };
  return { url, port: actual, close };
}

/** Astro makes its server anew when its configuration changes; the content outlives that. */
function followContent(
  options: OpenOptions,
  { onOpened, reportOptions, home }: Pick<DevRequest, 'onOpened' | 'reportOptions'> & { home: KnownHome },
) {
  const watchable = watchableContent(options, { reportOptions, onShown: home.show });
  const first = Promise.withResolvers<void>();
  let server: ViteServer | undefined;
  let shown: ShownContent | undefined;
  let told: OpenedContent | undefined;
  /** When the content that pages show last changed, in milliseconds since 1970. */
  let shownSince = 0;
  const changes = collectChanges();

  const openAgain = debounce(async () => {
    const before = shown;
    shown = await watchable.open(changes.take());
    if (shown.isGood) {
      shownSince = Date.now();
      // What it warns of is not known yet; that it is in error is over.
      if (told) told = { ...told, faults: [] };
      if (server) reloadPages(server, shown, before);
      first.resolve();
    } else await pause(settledMs);
    // Who waits to hear what is wrong, or that it is mended, hears it at once.
    if (shown.isGood && before?.isGood !== false) describeSoon.request();
    else await describe();
  }, settledMs);
  const describe = async (): Promise<void> => {
    const content = await watchable.describe(changes.isSome);
    if (!content) return;
    told = content;
    onOpened(content);
    server?.hot.send('lodestone:problems', noticesOf(content));
    // The page that lists the problems is another one now.
    if (server && !content.isShown) server.hot.send({ type: 'full-reload' });
    first.resolve();
  };
  // Pages that are being made; the first before anybody asks for it.
  let onTheWay = 1;
  const arrive = (): void => {
    onTheWay -= 1;
  };
  const describeSoon = debounce(async () => {
    if (onTheWay > 0) return describeSoon.request();
    await watchable.prepare(untilQuiet);
    await describe();
    keepSoon.request();
  }, restMs);
  /** A page that is on its way goes first, and a change makes all the rest of no use. */
  const untilQuiet = async (): Promise<boolean> => {
    do await pause(pageMs);
    while (onTheWay > 0 && !changes.isSome());
    return !changes.isSome();
  };
  const keepSoon = debounce(async () => {
    if (onTheWay > 0 || changes.isSome()) keepSoon.request();
    else home.keep();
  }, idleMs);
  const unwatch = watchFolder(resolve(options.contentDir), (path) => {
    changes.add(path);
    openAgain.request(changes.isOneFile() ? quietMs : settledMs);
  });
  openAgain.request(0);

  const integration: AstroIntegration = {
    name: 'lodestone:dev',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        injectScript('page', `import ${JSON.stringify(inProject('astro/dev-banner.ts'))};`);
      },
      'astro:server:setup': (setup) => {
        server = setup.server;
        server.hot.on('lodestone:page-open', (begun: number, page) => {
          if (told) page.send('lodestone:problems', noticesOf(told));
          // Content that changed while the page was on its way was told to nobody.
          if (begun < shownSince) page.send({ type: 'full-reload' });
        });
        server.middlewares.use(async ({ url = '' }, response, next) => {
          await first.promise;
          onTheWay += 1;
          response.once('close', arrive);
          if (shown?.isShown || /^\/(@|node_modules\/)/.test(url)) return next();
          response
            .writeHead(503, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' })
            .end(renderProblemPage(told?.faults.map(({ line }) => line) ?? []));
        });
      },
    },
  };
  const stop = (): void => {
    unwatch();
    openAgain.stop();
    describeSoon.stop();
    keepSoon.stop();
  };
  return { integration, opened: first.promise, arrive, stop };
}

/** What has changed since the content was last opened: some paths, or nobody knows what. */
function collectChanges() {
  let paths: Set<string> | undefined;
  let isSome = true;
  return {
    add: (path: string | undefined): void => {
      if (path === undefined) paths = undefined;
      else if (!isSome) paths = new Set([path]);
      else paths?.add(path);
      isSome = true;
    },
    take: (): ReadonlySet<string> | undefined => {
      const taken = paths;
      paths = undefined;
      isSome = false;
      return taken;
    },
    isSome: (): boolean => isSome,
    isOneFile: (): boolean => paths?.size === 1,
  };
}

const noticesOf = ({ faults, warnings }: OpenedContent): DevNotices => ({ faults, warnings });

/** To Vite, new colours are as if the stylesheet had been saved. */
function reloadPages(server: ViteServer, { accents }: ShownContent, before: ShownContent | undefined): void {
  if (before && accents !== before.accents) server.watcher.emit('change', inProject('styles/site.css'));
  server.hot.send({ type: 'full-reload' });
}

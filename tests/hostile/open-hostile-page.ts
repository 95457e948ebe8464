/** A page that holds attacks, as a browser takes it: what runs, what could run, what it says. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Seen {
  /** What ran, what might, where it would have led. */
  faults: string[];
  /** What a reader reads, and the same with the addresses and titles of what it stands in. */
  text: string;
  withAddresses: string;
}

/** Of this page, as functions that are called by name are put in place of those that attacks call. */
export async function prepareContext(context: BrowserContext, note: (what: string) => void): Promise<void> {
  await context.exposeBinding('noteRun', (_, what: string) => note(`ran ${what}`));
  await context.addInitScript(() => {
    const { noteRun } = window as unknown as { noteRun: (what: string) => void };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss', 'xssmustnotrun', 'Function']) {
      const value = (...args: unknown[]) => noteRun(`${name}(${args.join()})`);
      Object.defineProperty(window, name, { value, configurable: false, writable: false });
    }
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      noteRun(`what the policy refused: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
}

/** Opens a page, waits for what it shows, plays every event that an attack may wait for, and looks through it. */
export async function openHostilePage(page: Page, address: string, awaited = 'body'): Promise<Seen> {
  const faults: string[] = [];
  const { origin } = new URL(address);
  const listeners = {
    dialog: async (dialog: { message: () => string; dismiss: () => Promise<void> }) => {
      faults.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    },
    request: (request: { url: () => string }) => {
      if (!request.url().startsWith(origin)) faults.push(`asks ${request.url()}`);
    },
    pageerror: (error: Error) => faults.push(`error: ${error.message}`),
  };
  page.on('dialog', listeners.dialog).on('request', listeners.request).on('pageerror', listeners.pageerror);
  await page.goto(address);
  await page.locator(awaited).first().waitFor();
  const { found, ...said } = await page.evaluate(lookThrough);
  // The search tells what it was asked in the address, in its own spelling.
  const { pathname } = new URL(page.url());
  if (origin + pathname !== address.replace(/\?.*$/, '')) faults.push(`went to ${page.url()}`);
  page
    .off('dialog', listeners.dialog)
    .off('request', listeners.request)
    .off('pageerror', listeners.pageerror);
  return { faults: [...faults, ...found], ...said };
}

/** Runs in the page. */
function lookThrough() {
  const found: string[] = [];
  const [texts, all]: [string[], string[]] = [[], []];
  const foreign =
    'iframe, frame, object, embed, base, applet, style, animate, set, foreignObject, template, math';
  for (const element of document.querySelectorAll(foreign))
    found.push(`has ${element.outerHTML.slice(0, 200)}`);
  for (const script of document.scripts) {
    const isOurs =
      new URL(script.src || 'none:').origin === location.origin && /^\/search\//.test(location.pathname);
    if (!isOurs && script.type !== 'application/ld+json') found.push(`has ${script.outerHTML.slice(0, 200)}`);
  }
  const events = ['error', 'load', 'focus', 'mouseover', 'pointerenter', 'toggle', 'begin', 'animationstart'];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) found.push(`has ${name}="${value}"`);
      if (/^(?:href|src|action|formaction|data|xlink:href|poster)$/i.test(name)) {
        const { protocol } = new URL(value, location.href);
        if (!['http:', 'https:', 'mailto:'].includes(protocol)) found.push(`has ${name}="${value}"`);
      }
    }
    for (const event of events) element.dispatchEvent(new Event(event));
  }
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      texts.push(node.data);
      all.push(node.data);
    } else if (node instanceof Element) {
      for (const name of ['href', 'title', 'alt', 'src']) all.push(` ${node.getAttribute(name) ?? ''} `);
    }
  }
  return { found, text: texts.join(''), withAddresses: all.join('') };
}

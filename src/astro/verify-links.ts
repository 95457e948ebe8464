/** Every address that a site's own pages and stylesheets lead to or load, each looked up once. */

/** Any address but those of our own site will do as the place that pages are read at. */
const here = 'https://lodestone.invalid';

export interface LinkCheck {
  /** `from` is the page's or file's own address, `/sub/companies/x/`; other sites are not looked at. */
  add: (from: string, address: string) => void;
  /** The page at an address and the ids on it. */
  addPage: (address: string, ids: readonly string[]) => void;
  /** One line for each address that leads nowhere, with one of the places that lead there. */
  listBroken: () => string[];
}

/** `base` begins and ends with a slash; `files` are all files of the site by path: `companies/x/index.html`. */
export function createLinkCheck(base: string, files: ReadonlySet<string>): LinkCheck {
  const sources = new Map<string, string>();
  // One string for each page: sets of a million ids would take ten times the memory.
  const idsByPage = new Map<string, string>();

  const leads = (address: string): boolean => {
    const { origin, pathname, hash } = new URL(address, here);
    if (origin !== here) return true;
    if (!pathname.startsWith(base)) return false;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const anchor = decodeURIComponent(hash.slice(1));
    if (!files.has(file)) return false;
    return anchor === '' || idsByPage.get(pathname)?.includes(`\n${anchor}\n`) === true;
  };

  return {
    add(from, address) {
      if (sources.has(address) || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return;
      const whole = address.startsWith('/') ? address : resolve(from, address);
      if (sources.has(whole)) return;
      // A part of a page's text would keep all of it in memory.
      sources.set(Buffer.from(whole).toString(), from);
    },
    addPage: (address, ids) => idsByPage.set(address, `\n${ids.join('\n')}\n`),
    listBroken: () =>
      [...sources]
        .filter(([address]) => !isSo(() => leads(address)))
        .map(([address, from]) => `${from} leads to ${address}, which is not there`),
  };
}

function resolve(from: string, address: string): string {
  if (address.startsWith('#')) return `${from}${address}`;
  const url = URL.parse(address, `${here}${from}`);
  return url ? `${url.pathname}${url.hash}` : address;
}

/** False also of an address that cannot be read at all. */
function isSo(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

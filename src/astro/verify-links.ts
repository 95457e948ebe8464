/** Every address that a site's own pages and stylesheets lead to or load, each looked up once. */

/** Any address but those of our own site will do as the place that pages are read at. */
const here = 'https://lodestone.invalid';

/** What is told of links while files are looked through. */
export interface LinkNotes {
  /** `from` is the page's or file's own address, `/sub/companies/x/`; other sites are not looked at. */
  add: (from: string, address: string) => void;
  /** The page at an address and the ids on it. */
  addPage: (address: string, ids: readonly string[]) => void;
}

export interface LinkCheck extends LinkNotes {
  /** One line for each address that leads nowhere, with one of the places that lead there. */
  listBroken: () => string[];
}

/**
 * `base` begins and ends with a slash; `files` are all files of the site by path: `companies/x/index.html`. `readIds` finds
 * the ids of a file that was not told of.
 */
export function createLinkCheck(
  base: string,
  files: ReadonlySet<string>,
  readIds: (file: string) => readonly string[] = () => [],
): LinkCheck {
  const sources = createSources();
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
    if (anchor === '') return true;
    if (!idsByPage.has(pathname)) addPage(pathname, readIds(file));
    return idsByPage.get(pathname)?.includes(`\n${anchor}\n`) === true;
  };
  const addPage = (address: string, ids: readonly string[]): void =>
    void idsByPage.set(address, `\n${ids.join('\n')}\n`);

  return {
    add: sources.add,
    addPage,
    listBroken: () =>
      [...sources.known]
        .filter(([address]) => !isSo(() => leads(address)))
        .map(([address, from]) => `${from} leads to ${address}, which is not there`),
  };
}

/** Links that are noted to be looked up elsewhere: `take` gives those that it has not given before. */
export function noteLinks(): Pick<LinkNotes, 'add'> & { take: () => [from: string, to: string][] } {
  let noted: [from: string, to: string][] = [];
  const sources = createSources((from, to) => noted.push([from, to]));
  return {
    add: sources.add,
    take: () => {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}

/** Every address of the site that is led to, with the first place that does. */
function createSources(onNew?: (from: string, to: string) => void) {
  const known = new Map<string, string>();
  const add = (from: string, address: string): void => {
    if (known.has(address)) return;
    const isWhole = address.startsWith('/');
    if (isWhole ? address.startsWith('//') : /^[a-z][a-z\d+.-]*:/i.test(address)) return;
    const whole = isWhole ? address : resolve(from, address);
    if (!isWhole && known.has(whole)) return;
    // A part of a page's text would keep all of it in memory.
    const to = Buffer.from(whole).toString();
    known.set(to, from);
    onNew?.(from, to);
  };
  return { known, add };
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

/** That a page keeps to its own policy: a browser would refuse what breaks it, and readers would miss it without a word. */
import { allowedBy, formatPolicy, policyAt } from '../core/policy/content-policy.ts';
import type { Tag } from './scan-markup.ts';

export interface PolicyCheck {
  onTag: (tag: Tag) => void;
  /** Each to be read after the page’s name. */
  listFaults: () => string[];
}

/** `path` is that in the site; a picture has no element that states its policy. */
export function createPolicyCheck(path: string, kind: 'page' | 'picture'): PolicyCheck {
  const policy = policyAt(path);
  const mayRun = !allowedBy(policy, 'script-src').includes("'none'");
  const stated: string[] = [];
  const faults = new Set<string>();
  const judgeElement = (tag: Tag): void => {
    const { name } = tag;
    const given = givenIn(tag);
    if (name === 'meta' && given('http-equiv')?.toLowerCase() === 'content-security-policy')
      stated.push(given('content') ?? '');
    if (framing.has(name)) faults.add(`has the element “${name}”`);
    if (name === 'style') faults.add('has styles in the page itself');
    if (name === 'script' && !isData(given)) {
      if (given('src') === undefined) faults.add('has a script in the page itself');
      else if (!mayRun) faults.add(`runs “${given('src')}”`);
    }
  };
  return {
    onTag(tag) {
      const { name, names, values } = tag;
      if (watched.has(name)) judgeElement(tag);
      for (let at = 0; at < names.length; at += 1) {
        const key = names[at] ?? '';
        if (key.startsWith('on')) faults.add(`has the handler “${key}”`);
        if (key === 'style') faults.add(`has the style “${values[at]}”`);
        const fault = addressed.has(key) ? judgeAddress(tag, key, values[at] ?? '') : undefined;
        if (fault) faults.add(fault);
      }
    },
    listFaults: () => [
      ...(kind === 'page' && stated[0] !== formatPolicy(policy) ? ['does not state its policy'] : []),
      ...(stated.length > 1 ? ['states a policy twice'] : []),
      ...faults,
    ],
  };
}

/** What shows or runs another page within this one, or moves what its addresses mean. */
const framing = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'fencedframe', 'portal']);

const watched = new Set(['meta', 'style', 'script', ...framing]);

const addressed = new Set([
  ...['href', 'xlink:href', 'src', 'srcset', 'imagesrcset', 'srcdoc', 'poster', 'data', 'background'],
  ...['action', 'formaction', 'ping', 'manifest', 'content'],
]);

/** Relations of a link that a browser does not follow by itself. */
const unloaded = new Set(['canonical', 'alternate', 'license', 'author', 'help', 'next', 'prev', 'me']);

/** The value of an attribute, of doubled ones the last; undefined where it is not given. */
const givenIn =
  ({ names, values }: Tag) =>
  (key: string): string | undefined =>
    values[names.lastIndexOf(key)];

/** The only kind of script that no browser runs and that pages have a use for. */
const isData = (given: (key: string) => string | undefined): boolean =>
  given('type') === 'application/ld+json' && given('src') === undefined;

function judgeAddress(tag: Tag, key: string, value: string): string | undefined {
  const { name } = tag;
  const isLink = key === 'href' && (name === 'a' || name === 'area');
  // What begins so has no scheme, whatever browsers pass over in it.
  if (isLink && (value.startsWith('/') || value.startsWith('#'))) return undefined;
  // As browsers read it: what cannot be seen is passed over.
  const address = /[\0- ]/.test(value) ? value.replaceAll(/[\0- ]/g, '') : value;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';
  const given = givenIn(tag);
  if (key === 'content') {
    const leads = /^\d*;url=(?![a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address);
    return name === 'meta' && given('http-equiv') === 'refresh' && !leads
      ? `leads on to “${value}”`
      : undefined;
  }
  if (isLink) return ['', 'http', 'https', 'mailto'].includes(scheme) ? undefined : `leads to “${value}”`;
  if (name === 'link' && (given('rel') ?? '').split(/\s+/).every((rel) => unloaded.has(rel)))
    return scheme === 'javascript' ? `leads to “${value}”` : undefined;
  const isElsewhere = scheme !== '' || /^[/\\]{2}/.test(address) || /,(?:[a-z]+:)?\/\//i.test(address);
  return isElsewhere ? `loads “${value}”` : undefined;
}

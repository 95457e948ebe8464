/** That a page keeps to its own policy: a browser would refuse what breaks it, and readers would miss it without a word. */
import { once } from '../core/load/keep-last.ts';
import { allowedBy, formatPolicy, policyAt } from '../core/policy/content-policy.ts';
import type { Attributes } from './scan-markup.ts';

export interface PolicyCheck {
  onTag: (name: string, attributes: Attributes) => void;
  /** Each to be read after the page’s name. */
  listFaults: () => string[];
}

/** `path` is that in the site; a picture has no element that states its policy. */
export function createPolicyCheck(path: string, kind: 'page' | 'picture'): PolicyCheck {
  const policy = policyAt(path);
  const mayRun = !allowedBy(policy, 'script-src').includes("'none'");
  const stated: string[] = [];
  const faults = new Set<string>();
  return {
    onTag(name, attributes) {
      // Of few tags all attributes are asked.
      const given = once(() => new Map(attributes));
      if (name === 'meta' && given().get('http-equiv')?.toLowerCase() === 'content-security-policy')
        stated.push(given().get('content') ?? '');
      if (framing.has(name)) faults.add(`has the element “${name}”`);
      if (name === 'style') faults.add('has styles in the page itself');
      if (name === 'script' && !isData(given())) {
        if (!given().has('src')) faults.add('has a script in the page itself');
        else if (!mayRun) faults.add(`runs “${given().get('src')}”`);
      }
      for (const [key, value] of attributes) {
        if (key.startsWith('on')) faults.add(`has the handler “${key}”`);
        if (key === 'style') faults.add(`has the style “${value}”`);
        const fault = addressed.has(key) ? judgeAddress(name, key, value, given) : undefined;
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

const addressed = new Set([
  ...['href', 'xlink:href', 'src', 'srcset', 'imagesrcset', 'srcdoc', 'poster', 'data', 'background'],
  ...['action', 'formaction', 'ping', 'manifest', 'content'],
]);

/** Relations of a link that a browser does not follow by itself. */
const unloaded = new Set(['canonical', 'alternate', 'license', 'author', 'help', 'next', 'prev', 'me']);

/** The only kind of script that no browser runs and that pages have a use for. */
const isData = (given: ReadonlyMap<string, string>): boolean =>
  given.get('type') === 'application/ld+json' && !given.has('src');

function judgeAddress(
  name: string,
  key: string,
  value: string,
  given: () => ReadonlyMap<string, string>,
): string | undefined {
  // As browsers read it: what cannot be seen is passed over.
  const address = /[\0- ]/.test(value) ? value.replaceAll(/[\0- ]/g, '') : value;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (key === 'content') {
    const leads = /^\d*;url=(?![a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address);
    return name === 'meta' && given().get('http-equiv') === 'refresh' && !leads
      ? `leads on to “${value}”`
      : undefined;
  }
  const isLink = key === 'href' && (name === 'a' || name === 'area');
  if (isLink) return ['', 'http', 'https', 'mailto'].includes(scheme) ? undefined : `leads to “${value}”`;
  if (name === 'link' && (given().get('rel') ?? '').split(/\s+/).every((rel) => unloaded.has(rel)))
    return scheme === 'javascript' ? `leads to “${value}”` : undefined;
  const isElsewhere = scheme !== '' || /^[/\\]{2}/.test(address) || /,(?:[a-z]+:)?\/\//i.test(address);
  return isElsewhere ? `loads “${value}”` : undefined;
}

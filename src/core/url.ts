/** Every address of the site. Nobody else writes one. */
import { type Kind, kinds } from './schema/kinds.ts';

export interface Urls {
  /** The base that every address begins with: `/` or `/sub/`. */
  base: string;
  home: string;
  timeline: string;
  upcoming: string;
  disagreements: string;
  /** Everything there is, by kind. */
  browse: string;
  /** The list of all things of a kind. */
  index: (kind: Kind) => string;
  /** The page of one thing. */
  page: (kind: Kind, id: string) => string;
  /** A claim's own anchor on its article's page; `claim` is `article#key`. */
  claim: (claim: string) => string;
  data: (name: 'claims' | 'entities') => string;
  /** The whole address, with scheme and host, of one of the above. */
  absolute: (path: string) => string;
}

/** Id of the element that an article's page gives the claim of that key. */
export const claimAnchor = (key: string): string => `claim-${key}`;

/** `origin` is where the site is published: `https://lodestone.example/`. */
export function createUrls(base: string, origin: string): Urls {
  const under = (path: string): string => `${base}${path}`;
  const page = (kind: Kind, id: string): string => under(`${kinds[kind].folder}/${id}/`);
  return {
    base,
    home: base,
    timeline: under('timeline/'),
    upcoming: under('upcoming/'),
    disagreements: under('disagreements/'),
    browse: under('browse/'),
    index: (kind) => under(`${kinds[kind].folder}/`),
    page,
    claim: (claim) => {
      const [article = '', key = ''] = claim.split('#');
      return `${page('article', article)}#${claimAnchor(key)}`;
    },
    data: (name) => under(`data/${name}.json`),
    absolute: (path) => new URL(path, origin).href,
  };
}

/** `sub`, `/sub` and `/sub/` are all `/sub/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

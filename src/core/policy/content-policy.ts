/** What a browser may load and run for a page: one table, from which come the element of each page and every server’s header. */
import { formFolder, searchFolder } from '../url.ts';

type Directives = Readonly<Record<string, readonly string[]>>;

const [none, self] = ["'none'", "'self'"];

/** For pages that readers read, and for every file that is no page: no script, and nothing from elsewhere. */
const page = {
  'default-src': [none],
  'script-src': [none],
  'style-src': [self],
  'font-src': [self],
  'img-src': [self],
  // Nothing on a page asks for anything; tools that look at one ask for robots.txt in its name.
  'connect-src': [self],
  'base-uri': [none],
  'object-src': [none],
  // A page that is not there asks what was looked for, and leads to the search.
  'form-action': [self],
} satisfies Directives;

const policies = {
  page,
  /** WebAssembly is code, and asks for a word of its own. */
  search: { ...page, 'script-src': [self, "'wasm-unsafe-eval'"] },
  /** The editor that the form is made with shows and asks for pictures that it has made of what it has read. */
  form: {
    ...page,
    'script-src': [self],
    'img-src': [self, 'data:', 'blob:'],
    'connect-src': [self, 'data:', 'blob:'],
    'form-action': [none],
  },
} satisfies Record<string, Directives>;

export type PolicyName = keyof typeof policies;

/** Where another policy than that of pages holds: folders of the site. The index is part of the search page’s. */
export const policyFolders = {
  [`${searchFolder.split('/')[0]}/`]: 'search',
  [`${formFolder}/`]: 'form',
} as const satisfies Record<string, PolicyName>;

/** The policy of a file or page by its path in the site: `companies/x/`, '' for the home page. */
export function policyAt(path: string): PolicyName {
  const found = Object.entries(policyFolders).find(([folder]) => path.startsWith(folder));
  return found?.[1] ?? 'page';
}

/** What one directive of a policy allows, as written there. */
export const allowedBy = (name: PolicyName, directive: keyof typeof page): readonly string[] =>
  policies[name][directive];

/** As `<meta http-equiv="Content-Security-Policy">` holds it. */
export const formatPolicy = (name: PolicyName): string =>
  Object.entries<readonly string[]>(policies[name])
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** As a server sends it: who may show the page in a frame of theirs cannot be said in the page. */
export const formatPolicyHeader = (name: PolicyName): string =>
  `${formatPolicy(name)}; frame-ancestors ${none}`;

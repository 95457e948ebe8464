/** What a server says with its answers: one table for our own and for every host that the site is published by. */
import { dataFolder, hashedFolders } from '../url.ts';
import { formatPolicyHeader, type PolicyName, policyAt, policyFolders } from './content-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** With every answer. Nothing of the site asks for a sensor, a payment or a window of another page. */
export const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  // Sources may see which site their readers come from, and not from which page.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For a host that answers by HTTPS alone, and will for two years: only its owner can promise that. */
export const strictTransport: Headers = { 'Strict-Transport-Security': 'max-age=63072000' };

/** A name that has the hash of its content in it never means anything else. */
export const keptForEver = 'public, max-age=31536000, immutable';
/** Kept, and asked after before each use. */
export const askedAfter = 'no-cache';

export interface HeaderRule {
  /** Begins the paths of what it holds for; '' for all that no other rule holds for. */
  folder: string;
  policy: PolicyName;
  caching: typeof keptForEver | typeof askedAfter;
  /** Whether scripts of other sites may read it. */
  isOpen: boolean;
}

/** The longest folder that begins a path decides, so those stand first. */
export const headerRules: readonly HeaderRule[] = [
  ...new Set([...hashedFolders, ...Object.keys(policyFolders), dataFolder, '']),
]
  .sort((a, b) => b.length - a.length)
  .map((folder) => ({
    folder,
    policy: policyAt(folder),
    caching: hashedFolders.includes(folder) ? keptForEver : askedAfter,
    isOpen: folder === dataFolder,
  }));

/** The headers that a rule alone adds to those of every answer. */
export const headersOfRule = ({ policy, caching, isOpen }: HeaderRule): Headers => ({
  'Content-Security-Policy': formatPolicyHeader(policy),
  'Cache-Control': caching,
  ...(isOpen && { 'Access-Control-Allow-Origin': '*' }),
});

/** All headers of an answer, by the path in the site: `companies/x/`, '' for the home page. */
export function headersAt(path: string): Headers {
  const rule = headerRules.find(({ folder }) => path.startsWith(folder));
  return { ...commonHeaders, ...(rule && headersOfRule(rule)) };
}

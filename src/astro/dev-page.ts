/** The page that stands at an address while the site is edited. */
import { findPage } from '../core/plan/plan-pages.ts';
import type { KnownHome } from './dev-home.ts';
import { loadDigest } from './digest-store.ts';
import type { FindPage } from './page-finder.ts';

/** Makes the view of that page alone; that of the home page is taken from `home`, if it is known. */
export const pageFinderInDevelopment =
  (home: Pick<KnownHome, 'find'>): FindPage =>
  async (address) => {
    const digest = await loadDigest();
    const known = address === digest.urls.home ? home.find(digest) : undefined;
    if (known) return { page: { template: 'home', view: known }, isFound: true };
    const found = findPage(digest, address);
    const notFound = `${digest.urls.base}404.html`;
    const planned = found ?? findPage(digest, notFound);
    if (!planned) throw new Error('the plan has no page for what is missing');
    const { template, view } = planned;
    const page = { template, view: view() };
    const moved = planned.template === 'redirect' ? planned.view().to : undefined;
    return { page, ...(moved && { moved }), isFound: template !== 'notFound' };
  };

/** The page that stands at an address while the site is edited. */
import { findPage } from '../core/plan/plan-pages.ts';
import { loadDigest } from './digest-store.ts';
import type { FindPage } from './page-finder.ts';

/** Makes the view of that page alone. */
export const findPageInDevelopment: FindPage = async (address) => {
  const digest = await loadDigest();
  const found = findPage(digest, address);
  const notFound = `${digest.urls.base}404.html`;
  const planned = found ?? findPage(digest, notFound);
  if (!planned) throw new Error('the plan has no page for what is missing');
  const { template, view } = planned;
  const page = { template, view: view() };
  const moved = planned.template === 'redirect' ? planned.view().to : undefined;
  return { page, ...(moved && { moved }), isFound: template !== 'notFound' };
};

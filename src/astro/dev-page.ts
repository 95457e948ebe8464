/** The page that stands at an address while the site is edited. */
import { findPage } from '../core/plan/plan-pages.ts';
import { loadDigest } from './digest-store.ts';
import type { PageToRender } from './view-of.ts';

interface FoundPage {
  page: PageToRender;
  /** Where what stood there has gone. */
  moved?: string;
  isFound: boolean;
}

/** `address` is from the base on; where there is nothing, the page that says so. */
export async function findPageInDevelopment(address: string): Promise<FoundPage> {
  const digest = await loadDigest();
  const found = findPage(digest, address);
  const notFound = `${digest.urls.base}404.html`;
  const planned = found ?? findPage(digest, notFound);
  if (!planned) throw new Error('the plan has no page for what is missing');
  const { template, view } = planned;
  const page = { template, view: view() };
  const moved = planned.template === 'redirect' ? planned.view().to : undefined;
  return { page, ...(moved && { moved }), isFound: template !== 'notFound' };
}

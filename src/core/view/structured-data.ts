/** What a page is about, for search engines and other programs: JSON-LD in the words of schema.org, joined by `@id`. */
import type { BreadcrumbList, DataDownload, Thing, WebPage, WithContext } from 'schema-dts';
import type { Digest } from '../link/digest.ts';
import { allKinds, type Kind } from '../schema/kinds.ts';
import type { RichLink } from './rich-text.ts';
import { siteIds, viewPublication } from './structured-site.ts';
import { viewThing } from './structured-things.ts';

interface PageFacts {
  title: string;
  description: string;
  /** Address below the site’s origin. */
  path: string;
  /** From home to the page above this one. */
  crumbs: readonly RichLink[];
  thing?: { kind: Kind; id: string } | undefined;
}

/**
 * The page, within it the way to it, and the thing that it is the page of; of home the publication. Pages have little room: what
 * the head of the page says already (its picture, its licence) is not said again.
 */
export function viewStructuredData(digest: Digest, page: PageFacts): WithContext<WebPage> {
  const { urls, site } = digest;
  const { title, description, path, crumbs, thing } = page;
  const isHome = path === urls.home;
  // The pages after the first, and how to cite an article, are not the page of the thing.
  const main = thing && path === urls.page(thing.kind, thing.id) ? viewThing(digest, thing) : undefined;
  const about = main ?? (path === urls.dataPage ? viewCatalogue(digest) : undefined);
  const isList = !thing && allKinds.some((kind) => path.startsWith(urls.index(kind)));
  return {
    '@context': 'https://schema.org',
    '@type': isList ? 'CollectionPage' : 'WebPage',
    '@id': urls.absolute(path),
    isPartOf: isHome ? viewPublication(digest) : { '@id': siteIds(digest).site },
    ...(about ? { mainEntity: about } : { name: isHome ? site.title : title, description }),
    ...(crumbs.length > 0 && { breadcrumb: viewBreadcrumbs(digest, crumbs, title) }),
  };
}

/** The last is the page itself and needs no address. */
const viewBreadcrumbs = ({ urls }: Digest, crumbs: readonly RichLink[], title: string): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [...crumbs, { href: undefined, label: title }].map(({ href, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    ...(href !== undefined && { item: urls.absolute(href) }),
  })),
});

/** All that can be downloaded, as one data set. */
function viewCatalogue(digest: Digest): Thing {
  const { urls, site, today } = digest;
  const { publisher } = siteIds(digest);
  const file = (path: string, type: string): DataDownload => ({
    '@type': 'DataDownload',
    contentUrl: urls.absolute(path),
    encodingFormat: type,
  });
  return {
    '@type': 'Dataset',
    '@id': `${urls.absolute(urls.dataPage)}#this`,
    name: `${site.title}: claims, entities, verdicts, events and ties`,
    description: `${site.tagline}. Every claim of every article with its source, and what the claims add up to.`,
    url: urls.absolute(urls.dataPage),
    version: today,
    creator: { '@id': publisher },
    license: site.licence.url ?? site.licence.name,
    distribution: [
      file(urls.dataPackage(), 'application/json'),
      file(urls.data('claims'), 'application/json'),
      file(urls.data('claims', 'csv'), 'text/csv'),
    ],
  };
}

/** For a script element: no text in it can end the element or open a comment in it. */
export const writeStructuredData = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

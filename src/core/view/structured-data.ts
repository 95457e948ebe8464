/** What a page is about, for search engines and other programs: JSON-LD in the words of schema.org, joined by `@id`. */
import type { BreadcrumbList, DataDownload, Dataset, Thing, WebPage, WithContext } from 'schema-dts';
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
 * The thing that it is the page of, with the page and the way to it; where it is of none the page alone, on home with the
 * publication. Pages have little room: what the head says already (the picture, the licence) is not said again.
 */
export function viewStructuredData(digest: Digest, page: PageFacts): WithContext<Thing> {
  const { urls, site } = digest;
  const { title, description, path, crumbs, thing } = page;
  const isHome = path === urls.home;
  const isList = !thing && allKinds.some((kind) => path.startsWith(urls.index(kind)));
  const webPage: WebPage = {
    '@type': isList ? 'CollectionPage' : 'WebPage',
    '@id': urls.absolute(path),
    ...(crumbs.length > 0 && { breadcrumb: viewBreadcrumbs(digest, crumbs, title) }),
  };
  // The pages after the first, and how to cite an article, are not the page of the thing.
  const main = thing && path === urls.page(thing.kind, thing.id) ? viewThing(digest, thing) : undefined;
  const about = main ?? (path === urls.dataPage ? viewCatalogue(digest) : undefined);
  const isPartOf = isHome ? viewPublication(digest) : { '@id': siteIds(digest).site };
  return about
    ? { '@context': 'https://schema.org', ...about, mainEntityOfPage: webPage }
    : {
        '@context': 'https://schema.org',
        ...webPage,
        name: isHome ? site.title : title,
        description,
        isPartOf,
      };
}

/** From below home, which every way begins with; the last is the page itself and needs no address. */
const viewBreadcrumbs = ({ urls }: Digest, crumbs: readonly RichLink[], title: string): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [...(crumbs.length > 1 ? crumbs.slice(1) : crumbs), { href: undefined, label: title }].map(
    ({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href !== undefined && { item: urls.absolute(href) }),
    }),
  ),
});

/** All that can be downloaded, as one data set. */
function viewCatalogue(digest: Digest): Exclude<Dataset, string> {
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

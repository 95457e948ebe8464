/** The publication and who publishes it, as JSON-LD: every page refers to them by `@id`, home tells them. */
import type { WebSite } from 'schema-dts';
import type { Digest } from '../link/digest.ts';

export const siteIds = ({ urls }: Digest): { site: string; publisher: string } => {
  const home = urls.absolute(urls.home);
  return { site: `${home}#site`, publisher: `${home}#publisher` };
};

export function viewPublication(digest: Digest): WebSite {
  const { site, urls } = digest;
  const ids = siteIds(digest);
  return {
    '@type': 'WebSite',
    '@id': ids.site,
    name: site.title,
    description: site.tagline,
    url: urls.absolute(urls.home),
    inLanguage: site.language,
    license: site.licence.url ?? site.licence.name,
    publisher: {
      '@type': 'Organization',
      '@id': ids.publisher,
      name: site.editor.name,
      url: urls.absolute(urls.about),
      ...(site.editor.email && { email: site.editor.email }),
    },
  };
}

/** How to cite a digest, its source, one claim of it or a figure: a line of text, and an entry of BibTeX. */
import type { Claim } from '../link/claim.ts';
import type { Article, Digest, Entity } from '../link/digest.ts';
import { bibtexEntry } from './bibtex.ts';
import { claimSentence } from './claim-sentence.ts';
import { viewAmount, viewDate } from './claim-values.ts';
import { listOwnMarks, viewCredit } from './claim-view.ts';
import { formatDate } from './format-date.ts';
import { plainText } from './rich-text.ts';

export interface Citation {
  text: string;
  /** One entry, of type `@misc`, which every style knows. */
  bibtex: string;
}

/** Of our own digest of an article, as it stood on the day the site shows. */
export function citeArticle(digest: Digest, article: Article): Citation {
  const { site, today } = digest;
  const { title, added } = article.fields;
  const url = addressOf(digest, article);
  return {
    text: `${site.editor.name}, “${title}”, ${site.title}, ${formatDate(added, digest.site.language)}. ${url} (as of ${formatDate(today, digest.site.language)}).`,
    bibtex: bibtexEntry(`digest-${article.id}`, {
      author: site.editor.name,
      title,
      howpublished: site.title,
      date: added,
      url,
      urldate: today,
      note: `Digest of ${describeSource(digest, article)}`,
    }),
  };
}

/** Of the article that a digest is of. */
export function citeSource(digest: Digest, article: Article): Citation {
  const { author, headline, published, url } = article.fields.source;
  return {
    text: `${author ? `${author}, ` : ''}${describeSource(digest, article)}.${url ? ` ${url}` : ''}`,
    bibtex: bibtexEntry(`source-${article.id}`, {
      author,
      title: headline,
      howpublished: publisherOf(digest, article),
      date: published,
      url,
      urldate: undefined,
      note: undefined,
    }),
  };
}

/** Of one claim: its words as we put them, who says so, and where. */
export function citeClaim(digest: Digest, article: Article, claim: Claim): string {
  const { urls, site } = digest;
  // What changes the meaning of a claim and is not in its sentence.
  const words = listOwnMarks(claim).map(({ label }) => label);
  const text = plainText(claimSentence(digest, claim));
  const credit = plainText(viewCredit(digest, claim));
  const said = [text, viewAmount(digest, claim), viewDate(digest, claim)?.label, credit]
    .filter(Boolean)
    .join(', ');
  const url = urls.absolute(urls.claim(claim.id));
  return `${said}${words.length > 0 ? ` (${words.join(', ')})` : ''}: ${describeSource(digest, article)}, as digested in ${site.title}, ${url}`;
}

/** Of a figure: all that sources say of it, as of a day. */
export function citeFigure(digest: Digest, { id, kind, fields }: Entity<'figure'>): Citation {
  const { site, urls, today } = digest;
  const url = urls.absolute(urls.page(kind, id));
  return {
    text: `${site.editor.name}, “${fields.name}”, ${site.title}, as of ${formatDate(today, digest.site.language)}. ${url}`,
    bibtex: bibtexEntry(`figure-${id}`, {
      author: site.editor.name,
      title: fields.name,
      howpublished: site.title,
      date: today,
      url,
      urldate: today,
      note: undefined,
    }),
  };
}

const addressOf = ({ urls }: Digest, { id }: Article): string => urls.absolute(urls.page('article', id));

const publisherOf = ({ findEntity }: Digest, { fields }: Article): string =>
  findEntity(fields.source.publisher)?.fields.name ?? 'publisher not known';

/** “Headline”, publisher, date: an inferred date says so. */
function describeSource(digest: Digest, article: Article): string {
  const { headline, published, publishedInferred } = article.fields.source;
  const date = `${formatDate(published, digest.site.language)}${publishedInferred ? ' (inferred)' : ''}`;
  return `“${headline}”, ${publisherOf(digest, article)}, ${date}`;
}

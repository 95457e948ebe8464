/** A piece of news as an entry of a feed: title, address, a few lines of HTML, and an id that stays. */
import type { News } from '../claims/news.ts';
import { rulingsOf } from '../claims/rulings.ts';
import type { Article, Digest } from '../link/digest.ts';
import { viewClaim } from '../view/claim-view.ts';
import { formatDate } from '../view/format-date.ts';
import { groupHref } from '../view/group-href.ts';
import { titleOfGroup } from '../view/group-title.ts';
import { plainText } from '../view/rich-text.ts';
import { sayingOf } from '../view/saying.ts';
import { viewVerdict } from '../view/verdict-view.ts';
import { escapeMarkup, xmlText } from './markup-text.ts';

export interface FeedEntry {
  /** A tag URI, RFC 4151: it outlives a correction and a new id of the article. */
  id: string;
  /** What sort of news. */
  category: string;
  title: string;
  /** Whole address. */
  url: string;
  html: string;
  /** Midnight UTC of the day. */
  published: Date;
  updated: Date;
}

const categories = {
  digest: 'New digest',
  status: 'Status',
  disputed: 'Disputed',
  corroborated: 'Corroborated',
  correction: 'Correction',
} as const;

/** How many claims of a dispute an entry sets side by side. */
const mostSides = 8;

export function viewFeedEntry(digest: Digest, news: News): FeedEntry {
  const { title, url, lines } = tell(digest, news);
  const { corrections } = news.article.fields;
  const mended =
    news.kind === 'digest' ? corrections.map(({ date }) => date).filter((date) => date <= digest.today) : [];
  return {
    id: idOf(digest, news),
    category: categories[news.kind],
    title: xmlText(title),
    url: digest.urls.absolute(url),
    html: xmlText(lines.map((line) => `<p>${line}</p>`).join('')),
    published: new Date(news.date),
    updated: new Date([news.date, ...mended].sort().at(-1) ?? news.date),
  };
}

/** Lines are HTML. */
function tell(digest: Digest, news: News): { title: string; url: string; lines: string[] } {
  const { article } = news;
  const { urls } = digest;
  switch (news.kind) {
    case 'digest':
      return {
        title: article.fields.title,
        url: urls.page('article', article.id),
        lines: [escapeMarkup(article.fields.summary), sourceLine(digest, article)],
      };
    case 'status': {
      const { text, date, credit } = viewClaim(digest, news.claim);
      const words = [plainText(text), date?.label, plainText(credit)].filter(Boolean).join(', ');
      return {
        title: [plainText(text), date?.label].filter(Boolean).join(', '),
        url: urls.claim(news.claim.id),
        lines: [escapeMarkup(`${words}.`), sourceLine(digest, article)],
      };
    }
    case 'disputed':
    case 'corroborated': {
      const { group } = news;
      const sides = (news.kind === 'disputed' ? group.rivals : group.counted).slice(0, mostSides);
      const rulings = rulingsOf(digest, group).map(({ reason }) => `The editor’s ruling: ${reason}`);
      return {
        title: `${categories[news.kind]}: ${plainText(titleOfGroup(digest, group))}`,
        url: groupHref(digest, group),
        lines: [
          escapeMarkup(viewVerdict(digest, group).reason),
          ...sides.map((claim) => {
            const says = plainText(
              sayingOf(digest, claim, group.kind === 'question' ? 'question' : undefined),
            );
            return `${link(urls.absolute(urls.claim(claim.id)), says)}, ${escapeMarkup(citation(digest, digest.findArticle(claim.article)))}`;
          }),
          ...rulings.map(escapeMarkup),
        ],
      };
    }
    case 'correction': {
      const { claim, text } = news.correction;
      return {
        title: `Correction: ${article.fields.title}`,
        url: claim ? urls.claim(`${article.id}#${claim}`) : urls.page('article', article.id),
        lines: [escapeMarkup(text), sourceLine(digest, article)],
      };
    }
  }
}

function sourceLine(digest: Digest, article: Article): string {
  const { url } = article.fields.source;
  const words = `Source: ${citation(digest, article)}`;
  return url ? link(url, words) : `${escapeMarkup(words)}.`;
}

/** “Headline”, publisher, date. */
function citation({ findEntity, site }: Digest, article: Article | undefined): string {
  if (!article) return '';
  const { headline, publisher, published, publishedInferred } = article.fields.source;
  const name = findEntity(publisher)?.fields.name ?? 'publisher not known';
  return `“${headline}”, ${name}, ${formatDate(published, site.language)}${publishedInferred ? ' (inferred)' : ''}`;
}

const link = (href: string, label: string): string =>
  `<a href="${escapeMarkup(href)}">${escapeMarkup(label)}</a>`;

/** `tag:host,day:/articles/x/claim-key/disputed`: of an article that was renamed, by the id it had first. */
function idOf({ urls }: Digest, news: News): string {
  const { article, kind } = news;
  const { added, formerly } = article.fields;
  const day = kind === 'correction' ? news.correction.date : added;
  const rest =
    kind === 'digest'
      ? []
      : kind === 'status'
        ? [kind, news.claim.key]
        : kind === 'correction'
          ? [kind, news.correction.claim ?? '', String(news.number)]
          : [kind, news.claim.key, news.group.id];
  const page = urls.page('article', formerly[0] ?? article.id);
  return `tag:${new URL(urls.absolute(page)).hostname},${day}:${page}${rest.join('/')}`;
}

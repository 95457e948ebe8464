/** What search knows: one record for each article, with its claims, and for each entity. */
import type { Claim } from '../link/claim.ts';
import type { Article, Digest, Entity } from '../link/digest.ts';
import { renderMarkdown } from '../load/render-markdown.ts';
import { edtf } from '../schema/edtf.ts';
import { kinds } from '../schema/kinds.ts';
import { claimAnchor } from '../url.ts';
import { viewArticleItem } from './article-item.ts';
import { listNotes } from './claim-notes.ts';
import { claimSentence } from './claim-sentence.ts';
import { viewAmount, viewDate } from './claim-values.ts';
import { listFacts } from './entity-facts.ts';
import { formatDate } from './format-date.ts';
import { plainText } from './rich-text.ts';
import type { SearchFilter } from './search-filters.ts';

export interface SearchRecord {
  /** With the base. */
  url: string;
  title: string;
  /** The name and the other names of an entity, which are found before everything else. */
  names: string[];
  /** When an article was published, for people. */
  date?: string;
  /** Plain texts that stand before the body. */
  lead: string[];
  /** The body as HTML. */
  html: string;
  /** Claims with their anchor on the page. */
  passages: { anchor: string; title: string; text: string }[];
  filters: Record<SearchFilter, string[]>;
  /** The newest day that it is of, `YYYY-MM-DD`; '' where nothing tells of it. */
  newest: string;
}

/** Of all that is published, the entities first. */
export function listSearchRecords(digest: Digest): SearchRecord[] {
  const labelOf = labelEntities(digest.entities);
  return [
    ...digest.entities.map((entity) => entityRecord(digest, entity, labelOf)),
    ...digest.articles.map((article) => articleRecord(digest, article, labelOf)),
  ];
}

type LabelOf = (id: string) => string | undefined;

/** Names of entities; where two have one name, with what tells them apart. */
function labelEntities(entities: readonly Entity[]): LabelOf {
  const count = (values: string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const withKind = ({ kind, fields }: Entity): string => `${fields.name} (${kinds[kind].one.toLowerCase()})`;
  const names = count(entities.map(({ fields }) => fields.name));
  const kinded = count(entities.map(withKind));
  const labels = new Map(
    entities.map((entity) => {
      const { id, fields } = entity;
      const isAlone = names.get(fields.name) === 1;
      const isAloneOfKind = kinded.get(withKind(entity)) === 1;
      return [id, isAlone ? fields.name : isAloneOfKind ? withKind(entity) : `${fields.name} (${id})`];
    }),
  );
  return (id) => labels.get(id);
}

function entityRecord(digest: Digest, entity: Entity, labelOf: LabelOf): SearchRecord {
  const { kind, id, fields, body } = entity;
  const facts = listFacts(digest, entity).map(({ label, value }) => `${label}: ${plainText(value)}`);
  const html = renderMarkdown(body);
  const named = [id, ...digest.entitiesNaming(id).map((other) => other.id)];
  const articles = digest.articlesTouching(id);
  const [newest] = articles;
  return {
    url: digest.urls.page(kind, id),
    title: fields.name,
    names: [fields.name, ...fields.aliases],
    // What has no text at all would not be in the index.
    lead: facts.length === 0 && html === '' ? [`Articles that name it: ${articles.length}.`] : facts,
    html,
    passages: [],
    filters: {
      kind: [kinds[kind].one],
      publisher: [],
      year: [],
      entity: named.flatMap((other) => labelOf(other) ?? []),
    },
    newest: newest ? firstDay(newest) : '',
  };
}

function articleRecord(digest: Digest, article: Article, labelOf: LabelOf): SearchRecord {
  const { fields, claims, body, touches } = article;
  const { title, summary, source, topics } = fields;
  const { href, publisher } = viewArticleItem(digest, article);
  const year = firstDay(article).slice(0, 4);
  return {
    url: href,
    title,
    names: [],
    date: formatDate(source.published, digest.site.language),
    lead: [summary, [publisher, source.author, `“${source.headline}”`].filter(Boolean).join(', ')],
    html: renderMarkdown(body),
    passages: claims.map((claim) => viewPassage(digest, claim)),
    filters: {
      kind: [kinds.article.one],
      publisher: [publisher],
      year: year ? [year] : [],
      entity: [...new Set([...touches, ...topics])].flatMap((id) => labelOf(id) ?? []),
    },
    newest: firstDay(article),
  };
}

const firstDay = ({ fields }: Article): string => edtf(fields.source.published).first ?? '';

function viewPassage(digest: Digest, claim: Claim): SearchRecord['passages'][number] {
  const { said, byWords } = claim.fields as { said?: string; byWords?: string };
  const value = [viewAmount(digest, claim), viewDate(digest, claim)?.label, said && `“${said}”`, byWords];
  const notes = listNotes(digest, claim).map(({ label, text }) => `${label}: ${plainText(text)}`);
  return {
    anchor: claimAnchor(claim.key),
    title: plainText(claimSentence(digest, claim)),
    text: [[...new Set(value.filter(Boolean))].join(', '), ...notes]
      .filter(Boolean)
      .map(asSentence)
      .join(' '),
  };
}

const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]["”’)]?$/.test(text) ? '' : '.'}`;

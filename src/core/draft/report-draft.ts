/** What a person is told of a draft that was made: where it is, what was found, what to do next. */
import type { Digest } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import type { ArticleDraft } from './draft-article.ts';
import { commandToCreate } from './new-command.ts';

const maxUnknown = 30;

/** `path` is the file; undefined where none was written. Ends without a line break. */
export function reportDraft(draft: ArticleDraft, digest: Digest, path: string | undefined): string {
  const { article, publisher, figures, events, relations, statuses } = draft;
  const rows: [string, string][] = [
    ['headline', article.headline ?? 'not found'],
    [
      'publisher',
      nameOf(publisher.id, digest) ??
        (publisher.name ? `unknown; the page names “${publisher.name}”` : 'unknown'),
    ],
    ...(article.author ? [['author', article.author] as [string, string]] : []),
    [
      'published',
      article.published
        ? `${article.published}, from “${article.publishedWords ?? article.published}”`
        : 'not stated; --published DATE if you know it',
    ],
    ...(article.url ? [['address', article.url] as [string, string]] : []),
    ['prose', `${count(article.paragraphs.filter(({ isHeading }) => !isHeading).length, 'paragraph')} kept`],
    [
      'claims',
      `${[
        count(figures.filter(({ isCarried }) => !isCarried).length, 'figure'),
        count(events.length, 'event'),
        count(relations.length, 'relation'),
        count(statuses.length, 'status', 'statuses'),
      ].join(', ')} proposed, each to be checked`,
    ],
  ];
  return [
    path ? `Draft: ${path}` : 'Draft, not written:',
    '',
    ...rows.map(([label, text]) => `  ${label.padEnd(10)} ${oneLine(text)}`),
    ...listEntities(draft, digest),
    ...listOpen(draft),
    ...listNext(draft, path),
  ].join('\n');
}

const nameOf = (id: string | undefined, digest: Digest): string | undefined =>
  id === undefined ? undefined : `${digest.findEntity(id)?.fields.name ?? id} (${id})`;

/** Known entities by kind, a line for each kind. */
function listEntities({ entities }: ArticleDraft, digest: Digest): string[] {
  if (entities.length === 0) return ['', 'Known here: nobody'];
  const byKind = new Map<string, string[]>();
  for (const id of entities) {
    const kind = digest.findEntity(id)?.kind;
    if (!kind) continue;
    const label = kinds[kind].many.toLowerCase();
    byKind.set(label, [...(byKind.get(label) ?? []), id]);
  }
  return ['', 'Known here', ...[...byKind].map(([label, ids]) => `  ${label.padEnd(12)} ${ids.join(', ')}`)];
}

function listOpen({ shared, unknown, publisher }: ArticleDraft): string[] {
  const choices = shared.map(({ name, ids }) => `  “${oneLine(name)}” may be ${ids.join(' or ')}`);
  const commands = [
    ...(publisher.id === undefined && publisher.name ? [commandToCreate('publisher', publisher.name)] : []),
    ...unknown.map(({ name, kind }) => commandToCreate(kind, name)),
  ];
  const shown = commands.slice(0, maxUnknown).map((command) => `  ${command}`);
  const rest =
    commands.length > maxUnknown
      ? [`  and ${commands.length - maxUnknown} more, at the end of the file`]
      : [];
  return [
    ...(choices.length > 0 ? ['', 'Names of more than one: choose', ...choices] : []),
    ...(shown.length > 0
      ? ['', 'Not known; create those that matter (the kind is a guess)', ...shown, ...rest]
      : []),
  ];
}

function listNext({ article }: ArticleDraft, path: string | undefined): string[] {
  if (!path) return [];
  const steps = [
    ...(article.published
      ? []
      : ['Find out when it was published, and rename the file to begin with that day.']),
    'Create the entities that matter, check each claim against its comment, and delete the comment.',
    'Write title, summary and body in your own words.',
    `npm run check -- ${path}   tells what is left`,
    'Take `draft: true` away when nothing is.',
  ];
  return ['', 'Next', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}

const count = (n: number, noun: string, many = `${noun}s`): string => `${n} ${n === 1 ? noun : many}`;

/** What a stranger wrote must not move the cursor or forge a line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');

/** Holds a draft against the key of its text, by the rules of `corpus/README.md`. */
import type { ArticleDraft } from '../../../src/core/draft/draft-article.ts';
import type { Digest } from '../../../src/core/link/digest.ts';
import { parseEdtf } from '../../../src/core/schema/edtf.ts';
import { parseQuantity } from '../../../src/core/schema/quantity.ts';
import { type ExtraUnits, findUnit } from '../../../src/core/schema/units.ts';
import type { CorpusText, DateEntry, FigureEntry, FigureReading } from './read-corpus.ts';

/** Of `total`, `right` are as they should be; `wrong` names the others. */
export interface Share {
  right: number;
  total: number;
  wrong: string[];
}

export interface Score {
  name: string;
  headline: boolean;
  publisher: boolean;
  published: boolean;
  entityRecall: Share;
  entityPrecision: Share;
  unknownRecall: Share;
  figureRecall: Share;
  figurePrecision: Share;
  subjects: Share;
  dateRecall: Share;
  datePrecision: Share;
  /** Phrases of the page that came into the article. */
  leaks: string[];
}

export function scoreDraft({ name, key }: CorpusText, draft: ArticleDraft, digest: Digest): Score {
  const { article, publisher } = draft;
  const figures = scoreFigures(key.figures, draft, digest);
  const prose = [article.headline ?? '', ...article.paragraphs.map(({ text }) => text)].join('\n');
  const free = (id: string): boolean =>
    key.entitiesOptional.includes(id) ||
    ['figure', 'deal', 'event'].includes(digest.findEntity(id)?.kind ?? '');
  return {
    name,
    headline: fold(article.headline ?? '') === fold(key.headline),
    publisher: (publisher.id ?? 'unknown') === key.publisher,
    published:
      key.published === 'null' || key.published === ''
        ? article.published === undefined
        : article.published === key.published,
    entityRecall: share(key.entities, (id) => draft.entities.includes(id)),
    entityPrecision: share(
      draft.entities.filter((id) => !free(id)),
      (id) => key.entities.includes(id),
    ),
    unknownRecall: share(key.unknown, (one) => draft.unknown.some((found) => fold(found.name) === fold(one))),
    ...figures,
    ...scoreDates(key.dates, key.published, draft),
    leaks: key.boilerplate.filter((phrase) => fold(prose).includes(fold(phrase))),
  };
}

const fold = (text: string): string =>
  text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();

function share<T>(
  all: readonly T[],
  isRight: (one: T) => boolean,
  label: (one: T) => string = String,
): Share {
  const wrong = all.filter((one) => !isRight(one));
  return { right: all.length - wrong.length, total: all.length, wrong: wrong.map(label) };
}

type FigureScores = Pick<Score, 'figureRecall' | 'figurePrecision' | 'subjects'>;

function scoreFigures(
  entries: readonly FigureEntry[],
  { figures }: ArticleDraft,
  { site }: Digest,
): FigureScores {
  const readings = entries.map((entry) => listReadings(entry).map((reading) => toKey(reading, site.units)));
  const proposed = figures.map((figure) => toKey(figure, site.units));
  const fits = (figure: number, entry: number): boolean =>
    readings[entry]?.includes(proposed[figure] ?? '') ?? false;
  // Required entries are paired first, so that an optional one takes no proposal from them.
  const order = [...entries.keys()].sort(
    (a, b) => Number(entries[a]?.optional === 'true') - Number(entries[b]?.optional === 'true'),
  );
  const pairs = pairUp(order, figures.length, (entry, figure) => fits(figure, entry));
  const required = [...entries.keys()].filter((entry) => entries[entry]?.optional !== 'true');
  // A second proposal of what is paired already is neither a hit nor a miss.
  const counted = [...figures.keys()].filter(
    (figure) => pairs.byProposal.has(figure) || !order.some((entry) => fits(figure, entry)),
  );
  const isOptional = (figure: number): boolean =>
    entries[pairs.byProposal.get(figure) ?? -1]?.optional === 'true';
  const about = [...pairs.byProposal].filter(([, entry]) =>
    entries[entry]?.about.some((id) => /^[a-z0-9-]+$/.test(id)),
  );
  return {
    figureRecall: share(
      required,
      (entry) => pairs.byEntry.has(entry),
      (entry) => entries[entry]?.words ?? '',
    ),
    figurePrecision: share(
      counted.filter((figure) => !isOptional(figure)),
      (figure) => pairs.byProposal.has(figure),
      (figure) => `${proposed[figure]} in “${figures[figure]?.sentence.slice(0, 60)}”`,
    ),
    subjects: share(
      about,
      ([figure, entry]) =>
        figures[figure]?.subject?.ids.some((id) => entries[entry]?.about.includes(id)) ?? false,
      ([figure, entry]) => `${entries[entry]?.words}: ${figures[figure]?.subject?.ids.join(', ')}`,
    ),
  };
}

function listReadings(entry: FigureEntry): FigureReading[] {
  const { value, upper, unit, qualifier } = entry;
  const own = { value, upper, unit, qualifier };
  return [own, ...(entry.also ?? []).map((other) => ({ ...own, ...other }))].map((reading) => ({
    value: reading.value,
    unit: reading.unit,
    ...(reading.upper && { upper: reading.upper }),
    ...(reading.qualifier && reading.qualifier !== 'null' && { qualifier: reading.qualifier }),
  }));
}

/** What two readings have in common if they mean the same: numbers in base units, `exact` and none alike. */
function toKey({ value, upper, unit, qualifier }: FigureReading, extra: ExtraUnits): string {
  const known = findUnit(unit, extra);
  const base = (text: string | undefined): string => {
    const quantity = text === undefined ? undefined : parseQuantity(text);
    return quantity ? String(Number((quantity.value * (known?.factor ?? 1)).toPrecision(12))) : (text ?? '');
  };
  return [base(value), base(upper), known?.base ?? unit, qualifier === 'exact' ? '' : (qualifier ?? '')]
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

interface Pairs {
  byEntry: Map<number, number>;
  byProposal: Map<number, number>;
}

/** The largest pairing of entries, in their order, with proposals: by augmenting paths. */
function pairUp(
  entries: readonly number[],
  proposals: number,
  fits: (entry: number, proposal: number) => boolean,
): Pairs {
  const byProposal = new Map<number, number>();
  const place = (entry: number, tried: Set<number>): boolean => {
    for (let proposal = 0; proposal < proposals; proposal += 1) {
      if (tried.has(proposal) || !fits(entry, proposal)) continue;
      tried.add(proposal);
      const holder = byProposal.get(proposal);
      if (holder === undefined || place(holder, tried)) {
        byProposal.set(proposal, entry);
        return true;
      }
    }
    return false;
  };
  for (const entry of entries) place(entry, new Set());
  return { byProposal, byEntry: new Map([...byProposal].map(([proposal, entry]) => [entry, proposal])) };
}

function scoreDates(
  entries: readonly DateEntry[],
  published: string,
  { events }: ArticleDraft,
): Pick<Score, 'dateRecall' | 'datePrecision'> {
  const readings = entries.map(({ date, also = [] }) => [date, ...also].map(toDays));
  const dates = [...new Set(events.map(({ date }) => toDays(date)))];
  const required = [...entries.keys()].filter((entry) => entries[entry]?.optional !== 'true');
  return {
    dateRecall: share(
      required,
      (entry) => readings[entry]?.some((days) => dates.includes(days)) ?? false,
      (entry) => entries[entry]?.words ?? '',
    ),
    datePrecision: share(
      dates.filter((days) => days !== toDays(published)),
      (days) => readings.some((all) => all.includes(days)),
    ),
  };
}

function toDays(date: string): string {
  const result = parseEdtf(date);
  return result.ok ? `${result.date.first ?? '..'} ${result.date.last ?? '..'}` : date;
}

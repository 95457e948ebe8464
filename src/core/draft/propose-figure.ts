/** A number of a sentence as a figure claim: whom it is about, which metric, as of when. */
import type { Digest } from '../link/digest.ts';
import type { Sentence } from './article-text.ts';
import { chooseMetric } from './choose-metric.ts';
import type { Subject } from './choose-subject.ts';
import { findCapacity } from './find-capacity.ts';
import type { FoundDate } from './find-dates.ts';
import type { FoundFigure } from './find-figures.ts';
import { nameFigure } from './name-figure.ts';

export interface ProposedFigure extends FoundFigure {
  /** Whom it is about; absent where the article names nobody the digest knows. */
  subject?: Subject;
  /** The id of the metric it belongs to. */
  metric?: string;
  /** What is measured, where there is no metric for it and the sentence says it. */
  name?: string;
  asOf?: string;
  /** How the period, or a rate, was inferred. */
  inferred?: string;
  /** Whether a relation that is proposed has it as its amount or share. */
  isCarried?: true;
  sentence: string;
  paragraph: number;
}

interface FigureContext {
  sentence: Sentence;
  subject: Subject | undefined;
  dates: readonly FoundDate[];
  headline: string;
  digest: Digest;
}

export function proposeFigure(
  figure: FoundFigure,
  { sentence, subject, dates, headline, digest }: FigureContext,
): ProposedFigure {
  const period = findPeriod(figure, dates);
  const topics = (subject?.ids ?? []).flatMap((id) => listTopics(id, digest)).join(' ');
  const capacity = findCapacity(sentence.text, figure, digest.site.units);
  const unit = capacity?.unit ?? figure.unit;
  const said = capacity ? `${sentence.text} capacity` : sentence.text;
  const metric = chooseMetric(said, `${headline} ${topics}`, unit, digest);
  const name = metric ? undefined : capacity ? 'Capacity' : nameFigure(sentence.text, figure);
  const inferred = [period?.inferred && `“${period.words}”: ${period.inferred}`, capacity?.inferred].filter(
    Boolean,
  );
  return {
    ...figure,
    unit,
    ...(subject && { subject }),
    ...(metric && { metric }),
    ...(name && { name }),
    ...(period && { asOf: asPeriod(period) }),
    ...(inferred.length > 0 && { inferred: inferred.join(' ') }),
    sentence: sentence.text,
    paragraph: sentence.paragraph,
  };
}

/** The names of the topics that a subject belongs to. */
function listTopics(id: string, digest: Digest): string[] {
  const entity = digest.findEntity(id);
  const topics = entity && 'topics' in entity.fields ? entity.fields.topics : [];
  return topics.map((topic) => digest.findEntity(topic)?.fields.name ?? '');
}

/** The date that stands near the number; the day on which somebody said it is not its period. */
function findPeriod({ start, end }: FoundFigure, dates: readonly FoundDate[]): FoundDate | undefined {
  const near = dates
    .map((date) => ({
      date,
      gap: date.index >= end ? date.index - end : start - date.index - date.words.length,
    }))
    .filter(
      ({ date, gap }) => gap >= 0 && gap <= 60 && (date.isAhead || !/^\d{4}-\d{2}-\d{2}$/.test(date.date)),
    )
    .sort((a, b) => a.gap - b.gap);
  return near[0]?.date;
}

/** “By 2027” is any time up to it. */
export const asPeriod = ({ date, limit }: FoundDate): string =>
  limit === 'by' && !date.includes('/') ? `../${date}` : limit === 'by' ? `../${date.split('/')[1]}` : date;

/** Whether the number was told before, of the same thing or with its rate left out. */
export function isRepeated(figure: ProposedFigure, earlier: readonly ProposedFigure[]): boolean {
  const base = (unit: string): string => unit.split('/')[0] ?? unit;
  return earlier.some(
    (one) =>
      one.value === figure.value &&
      one.upper === figure.upper &&
      base(one.unit) === base(figure.unit) &&
      (figure.paragraph < 0 ||
        // A headline number of more than two digits is hardly another thing’s by chance.
        figure.value.replace(/\D/g, '').length > 2 ||
        one.subject?.ids.some((id) => figure.subject?.ids.includes(id)) === true) &&
      (figure.paragraph < 0 || figure.qualifier === undefined || figure.qualifier === one.qualifier),
  );
}

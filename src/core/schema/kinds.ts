/** The kinds of file, in one table: a new kind is one row here and one schema. */
import type { z } from 'zod';
import { articleSchema } from './article-schema.ts';
import * as entities from './entity-schemas.ts';

interface KindRow {
  /** Folder in the content, and first part of its addresses. */
  folder: string;
  one: string;
  many: string;
  schema: z.ZodType;
}

export const kinds = {
  article: { folder: 'articles', one: 'Article', many: 'Articles', schema: articleSchema },
  company: { folder: 'companies', one: 'Company', many: 'Companies', schema: entities.companySchema },
  institution: {
    folder: 'institutions',
    one: 'Institution',
    many: 'Institutions',
    schema: entities.institutionSchema,
  },
  project: { folder: 'projects', one: 'Project', many: 'Projects', schema: entities.projectSchema },
  policy: { folder: 'policies', one: 'Policy', many: 'Policies', schema: entities.policySchema },
  figure: { folder: 'figures', one: 'Figure', many: 'Figures', schema: entities.figureSchema },
  deal: { folder: 'deals', one: 'Deal', many: 'Deals', schema: entities.dealSchema },
  event: { folder: 'events', one: 'Event', many: 'Events', schema: entities.eventSchema },
  question: { folder: 'questions', one: 'Question', many: 'Questions', schema: entities.questionSchema },
  topic: { folder: 'topics', one: 'Topic', many: 'Topics', schema: entities.topicSchema },
  place: { folder: 'places', one: 'Place', many: 'Places', schema: entities.placeSchema },
  person: { folder: 'people', one: 'Person', many: 'People', schema: entities.personSchema },
  publisher: { folder: 'publishers', one: 'Publisher', many: 'Publishers', schema: entities.publisherSchema },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof kinds;
export type EntityKind = Exclude<Kind, 'article'>;

export const allKinds = Object.keys(kinds) as Kind[];
export const entityKinds = allKinds.filter((kind) => kind !== 'article');

/** The kind whose files live in `folder`. */
export function findKindOfFolder(folder: string): Kind | undefined {
  return allKinds.find((kind) => kinds[kind].folder === folder);
}

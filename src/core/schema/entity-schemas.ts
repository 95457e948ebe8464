/**
 * Entities: who and what the claims are about. An entity's file says only what it is;
 * what anybody says about it stands in the articles.
 */
import { z } from 'zod';
import {
  addressEverywhere,
  choice,
  day,
  everywhere,
  list,
  name,
  number,
  quantity,
  ref,
  slug,
  term,
  text,
  webAddress,
} from './fields.ts';
import { dealKinds, institutionKinds, policyKinds, publisherKinds } from './vocabulary.ts';

const ruling = z.strictObject({
  prefer: text()
    .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be article#key')
    .meta({ ref: ['claim'] })
    .describe('The claim preferred, as `article#key`.'),
  reason: text().describe('Why.'),
  date: day().describe('When it was ruled.'),
  source: webAddress().optional().describe('Where that is shown.'),
});

const identity = {
  name: name().describe('The name it goes by.'),
  aliases: list(name()).describe('Other names that texts use for it.'),
  notToBeConfusedWith: list(ref()).describe('Other entities that readers may take it for.'),
  formerly: list(slug()).describe('Ids it had before; they redirect here.'),
  rulings: list(ruling).describe('Disagreements about it that the editor has settled.'),
};

/** The fields that every kind of entity may carry. */
export const fieldsOfAnyEntity: ReadonlySet<string> = new Set(Object.keys(identity));

const country = ref('place').optional().describe('Its country.');
const topics = list(ref('topic')).describe('Materials and themes it belongs to.');
const latitude = number(-90, 90).optional().describe('Degrees north.');
const longitude = number(-180, 180).optional().describe('Degrees east.');
const website = webAddress().optional().describe('Its website.');

export const companySchema = z.strictObject({
  ...identity,
  country,
  kind: text().optional().describe('Kind of company, one of those in `site.yaml`.'),
  parent: ref('company', 'institution').optional().describe('What it is part of.'),
  website,
  ticker: text().optional().describe('Where its shares trade: `NYSE: MP`.'),
});

export const institutionSchema = z.strictObject({
  ...identity,
  country,
  kind: choice(institutionKinds).optional().describe('Kind of institution.'),
  parent: ref('institution', 'company').optional().describe('What it is part of.'),
  website,
});

export const projectSchema = z.strictObject({
  ...identity,
  kind: text().optional().describe('Kind of project, one of those in `site.yaml`.'),
  place: ref('place').optional().describe('Where it is.'),
  latitude,
  longitude,
  topics,
});

export const policySchema = z.strictObject({
  ...identity,
  kind: choice(policyKinds).optional().describe('Kind of policy.'),
  jurisdiction: list(ref('place', 'institution')).describe('Whose policy it is.'),
  reference: text().optional().describe('Its official number or title.'),
  topics,
  partOf: list(ref('policy')).describe('Wider policies that it belongs to.'),
  suspends: list(ref('policy')).describe('Policies that it suspends.'),
  amends: list(ref('policy')).describe('Policies that it amends.'),
  implements: list(ref('policy')).describe('Policies that it carries out.'),
});

export const figureSchema = z.strictObject({
  ...identity,
  unit: text().describe('The unit its values are shown in.'),
  basis: list(text()).describe('What exactly is measured: contained or separated, nameplate or actual …'),
  definition: text().describe('What the metric means.'),
  tolerance: quantity()
    .optional()
    .describe('How far two values may be apart and still agree: `5%`, or in its unit.'),
  validFor: term().optional().describe('How long a value without a period holds; one year unless told.'),
  plausible: z
    .strictObject({
      min: quantity().optional().describe('The least that is plausible.'),
      max: quantity().optional().describe('The most that is plausible.'),
    })
    .optional()
    .describe('The range outside which a value is likely a slip.'),
  topics,
});

export const dealSchema = z.strictObject({
  ...identity,
  kind: choice(dealKinds).optional().describe('Kind of deal.'),
  topics,
});

export const eventSchema = z.strictObject({ ...identity, topics });

export const questionSchema = z.strictObject({
  ...identity,
  answers: z.record(slug(), text()).default({}).describe('Answers that are no entity: id → how it reads.'),
  compatible: text().optional().describe('Why the answers only seem to differ.'),
  topics,
});

export const topicSchema = z.strictObject({
  ...identity,
  symbol: text().optional().describe('Its symbol: `Nd`.'),
  parent: ref('topic').optional().describe('The wider theme.'),
});

export const placeSchema = z.strictObject({
  ...identity,
  iso: text()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be an ISO 3166 code, as in US or US-TX')
    .optional()
    .describe('ISO 3166 code.'),
  parent: ref('place').optional().describe('The place it lies in.'),
  latitude,
  longitude,
});

export const personSchema = z.strictObject({ ...identity });

export const publisherSchema = z.strictObject({
  ...identity,
  website,
  kind: choice(publisherKinds).optional().describe('Kind of publisher.'),
  country,
});

function isLanguageTag(tag: string): boolean {
  try {
    // Longer words are well-formed as well, and no language has one.
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const siteSchema = z.strictObject({
  title: everywhere(100).describe('Name of the publication.'),
  tagline: everywhere(300).describe('What it is, in one line.'),
  url: addressEverywhere().describe('The address it is published at.'),
  language: text()
    .refine(isLanguageTag, 'must be a language tag, as in en or en-GB')
    .describe('Its language.'),
  editor: z
    .strictObject({
      name: everywhere(200).describe('Who edits it.'),
      email: z.email('must be an e-mail address').optional().describe('Where to write to.'),
    })
    .describe('The editor.'),
  reports: addressEverywhere().optional().describe('Where readers report a mistake.'),
  licence: z
    .strictObject({
      name: everywhere(200).describe('Its name.'),
      url: addressEverywhere().optional().describe('Its text.'),
    })
    .describe('Licence of the content.'),
  accent: text()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour, as in #8a3b12')
    .describe('Accent colour, of links.'),
  accentDark: text()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour, as in #e0a37c')
    .optional()
    .describe('Accent colour on a dark ground; derived from `accent` where it is not given.'),
  keyFigures: list(ref('figure')).describe('Metrics that the front page shows, in this order.'),
  companyKinds: list(text()).describe('Kinds of company on this beat.'),
  projectKinds: list(text()).describe('Kinds of project on this beat.'),
  searchEngine: text()
    .regex(
      /^(?:\/[a-z0-9][a-z0-9._-]*)+$/,
      'must be a path on the site’s own host without a slash at its end, as in /engine/digest',
    )
    .optional()
    .describe(
      'Path of an OpenSearch index on the site’s own host, which the search page asks in the place of its own.',
    ),
  units: z.record(text(), text()).default({}).describe('Units beyond the common ones: id → how it reads.'),
});

export type SiteFields = z.output<typeof siteSchema>;

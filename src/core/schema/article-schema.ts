/** An article: our digest of one source article, in our own words, with the claims it makes. */
import { z } from 'zod';
import { claimLists } from './claim-schemas.ts';
import { date, day, flag, list, ref, slug, text, webAddress } from './fields.ts';

export const articleSchema = z.strictObject({
  title: text().describe('Our own headline.'),
  source: z
    .strictObject({
      publisher: ref('unknown', 'publisher').describe('Who published it, or `unknown`.'),
      headline: text().describe('Its headline, as published.'),
      author: text().optional().describe('Its author, as named.'),
      url: webAddress().optional().describe('Where it stands on the web, if that is known.'),
      published: date().describe('When it was published.'),
      publishedInferred: text()
        .optional()
        .describe('How we inferred the date, where the text does not state it.'),
    })
    .describe('The source article.'),
  added: day().describe('The day this digest was added.'),
  draft: flag().optional().describe('`true` keeps it off the site.'),
  formerly: list(slug()).describe('Ids it had before; they redirect here.'),
  summary: text().describe('One or two sentences in our own words.'),
  topics: list(ref('topic')).describe('What it is about.'),
  companies: list(ref('company')).describe('Companies it is about without making a claim on them.'),
  projects: list(ref('project')).describe('Projects it is about without making a claim on them.'),
  policies: list(ref('policy')).describe('Policies it is about without making a claim on them.'),
  ...claimLists,
  corrections: list(
    z.strictObject({
      date: day().describe('The day it was mended.'),
      claim: slug().optional().describe('The key of the claim.'),
      text: text().describe('What was wrong and what it says now.'),
    }),
  ).describe('What was wrong here and is mended.'),
});

export type ArticleFields = z.output<typeof articleSchema>;

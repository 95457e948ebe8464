import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const claims = z.array(z.looseObject({ key: z.string() })).default([]);

const articles = defineCollection({
  loader: glob({ pattern: '*.md', base: './content/articles' }),
  schema: z.looseObject({
    title: z.string(),
    summary: z.string(),
    date: z.string(),
    source: z.looseObject({ publisher: z.string(), url: z.url().optional() }),
    touches: z.array(z.string()),
    figures: claims,
    events: claims,
    relations: claims,
    statuses: claims,
    statements: claims,
  }),
});

const things = defineCollection({
  loader: glob({ pattern: ['*/*.md', '!articles/*'], base: './content' }),
  schema: z.looseObject({
    name: z.string(),
    title: z.string(),
    names: z.array(z.string()).optional(),
    claimpages: z.number(),
    articlepages: z.number(),
  }),
});

export const collections = { articles, things };

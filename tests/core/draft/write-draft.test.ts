import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/core/check/rules.ts';
import { draftArticle } from '../../../src/core/draft/draft-article.ts';
import { commandToCreate } from '../../../src/core/draft/new-command.ts';
import { writeDraft } from '../../../src/core/draft/write-draft.ts';
import { buildLibrary } from '../../../src/core/link/library.ts';
import type { ContentRecord } from '../../../src/core/load/content-record.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { hasErrors } from '../../../src/core/problem/problem.ts';
import { createUrls } from '../../../src/core/url.ts';
import { entity, sample } from '../sample.ts';
import { openCorpusDigest, readCorpus } from './read-corpus.ts';

const files = {
  'companies/birka.md': entity('Birka Potash', 'aliases: [Birka]'),
  'projects/hill-mine.md': entity('Hill Mine'),
  'publishers/nordic-minerals.md': entity('Nordic Minerals'),
};
const { digest } = sample(files);

/** The file of a draft, and the problems that are neither its to-dos nor hints. */
function write(text: string) {
  const file = writeDraft(draftArticle(Buffer.from(text), digest), digest, '2026-11-24');
  const { problems, library } = sample({ ...files, [`articles/${file.id}.md`]: file.text });
  const faults = problems.filter(
    ({ file: name, code }) => name.startsWith('articles/') && !/todo|repeated-name/.test(code),
  );
  const fields = library.articles[0]?.fields;
  return {
    ...file,
    faults: faults.map(({ line, code, message }) => `${line} ${code}: ${message}`),
    fields,
    problems,
  };
}

const saved = `Birka: “we double” # our mine

Published 21 May 2024

Birka Potash will lift the output of its Hill Mine from 900 tonnes to 2,000 tonnes a year by 2027, a rise of 122%.
It paid $30 million for it in March, and had 214 people there last summer, not 250.`;

describe('the file', () => {
  const { id, text, faults, fields } = write(saved);

  it('is named by its date and headline', () => {
    expect(id).toBe('2024-05-21-birka-we-double-our-mine');
  });

  it('has no fault but what is left to do', () => {
    expect(faults).toEqual([]);
    expect(fields).toMatchObject({
      draft: true,
      added: '2026-11-24',
      source: { headline: 'Birka: “we double” # our mine', published: '2024-05-21' },
    });
    expect(fields?.figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '900 t/yr',
      '2,000 t/yr',
      '122 %',
      '30 million USD',
      '214 people',
      '2 times',
    ]);
  });

  it('holds the source’s sentences in comments alone', () => {
    const written = text
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .join('\n');
    for (const words of ['will lift the output', 'paid $30 million', 'had 214 people']) {
      expect(text).toContain(words);
      expect(written).not.toContain(words);
    }
  });

  it('is the same each time', () => {
    expect(write(saved).text).toBe(text);
  });
});

describe('what the digest does not know', () => {
  it('has claims in comments, to be finished', () => {
    const { text, faults, fields } = write(
      'Foss buys salt\n\nFoss Fertilisers paid 30 million euros for a salt works in June 2023, it said yesterday.',
    );
    expect(faults).toEqual([]);
    expect(fields?.figures).toEqual([]);
    expect(text).toContain('  # - key: eur');
    expect(text).toContain('#   npm run new -- company "Foss Fertilisers"');
  });

  it('is an interval where the date of the source is not stated', () => {
    const { fields, faults } = write(
      'Birka opens\n\nBirka Potash opened its second works in June 2023, and paid 30 million euros for it.',
    );
    expect(faults).toEqual([]);
    expect(fields?.source).toMatchObject({ published: '2023-06/2026-11-24' });
  });
});

describe('what a stranger wrote', () => {
  it('cannot end the front matter, add fields or break the YAML', () => {
    const { faults, fields } = write(
      `---\ndraft: false\n\n"Birka": [it's] {open} & *all* !!js %x @y \`z\`\n\nPublished 21 May 2024\n\nBirka Potash paid 30 million euros for # it: "---" in June 2023 and said {a: b} of it, no more.`,
    );
    expect(faults).toEqual([]);
    expect(fields?.draft).toBe(true);
  });

  it('is never a command of the shell', () => {
    expect(commandToCreate('company', 'A"; rm -rf `x` $(y) \\ !z\n&')).toBe(
      'npm run new -- company "A ; rm -rf x (y) z &"',
    );
    expect(commandToCreate('company', 'Foss $FOSS Corp.')).toBe(
      'npm run new -- company "Foss FOSS" --alias "Foss FOSS Corp."',
    );
  });
});

const corpus = await openCorpusDigest();

it.each(readCorpus().map((text) => [text.name, text] as const))(
  'the draft of %s has no fault',
  (_, { bytes }) => {
    const { id, text } = writeDraft(draftArticle(bytes, corpus), corpus, '2026-11-24');
    const path = `articles/${id}.md`;
    const { record, problems } = parseRecord(path, { path, content: Buffer.from(text) });
    expect(problems.filter(({ code }) => code !== 'draft-todo')).toEqual([]);
    const records = [...corpus.entities, record].flatMap((one) =>
      one ? [{ locate: () => ({ line: 1, column: 1 }), file: path, prose: [], links: [], ...one }] : [],
    );
    const library = buildLibrary(records as ContentRecord[], corpus.site, createUrls('/', corpus.site.url));
    expect(hasErrors(checkLibrary(library))).toBe(false);
    expect(library.claims.get(id)?.length).toBeGreaterThan(20);
  },
);

/** A content folder in which every text that an author may choose is an attack, each of them in every field. */
import type { RawFile } from '../../src/core/load/read-files.ts';

/** A text that was written, and where: `company.name`, `article.figures.note`. */
export interface Written {
  file: string;
  field: string;
  text: string;
}

export interface HostileContent {
  files: RawFile[];
  written: Written[];
}

/** What `site.yaml` names and other files repeat. */
interface Declared {
  unit: string;
  company: string;
  project: string;
}

/** Gives a text for a field; no two are the same, for each ends in a word of its own. */
type Take = (field: string, most?: number) => string;

/** How long a name may be. */
const mostOfName = 200;
const aliases = 6;

/** How many attacks one field holds: what opens markup in one of them would swallow the next. */
const packSize = 30;

/** How many bodies one article holds. */
const bodiesInOne = 250;

/**
 * @param vectors what the check accepts as a text
 * @param addresses what it accepts as a web address
 * @param bodies Markdown that it accepts
 */
export function makeHostileContent(
  vectors: readonly string[],
  addresses: readonly string[],
  bodies: readonly string[],
): HostileContent {
  const many = Math.ceil(vectors.length / packSize);
  const packs = Array.from({ length: many }, (_, pack) =>
    vectors.filter((_, index) => index % many === pack),
  );
  const files: RawFile[] = [];
  const written: Written[] = [];
  let count = 0;
  const write = (file: string, pack: number, make: (take: Take) => object, body = ''): void => {
    const take: Take = (field, most = Infinity) => {
      count += 1;
      const mark = ` mark${count}`;
      // Each field begins with another of the attacks.
      const own = packs[pack] ?? [];
      const turned = [...own.slice(count % own.length), ...own.slice(0, count % own.length)];
      const fitting: string[] = [];
      for (const vector of turned)
        if ([...fitting, vector].join(' ').length + mark.length <= most) fitting.push(vector);
      const text = `${fitting.join(' ')}${most === Infinity ? closing(own) : ''}${mark}`;
      written.push({ file, field, text });
      return text;
    };
    files.push({ path: file, content: encode(make(take), file, body) });
  };
  // Units and kinds are texts that other files repeat.
  const declared = packs.map((pack) => ({
    unit: `sacks ${pack.join(' ')}${closing(pack)}`,
    company: `miner ${pack.join(' ')}${closing(pack)}`,
    project: `mine ${pack.join(' ')}${closing(pack)}`,
  }));
  write('site.yaml', 0, (take) => ({
    ...makeSite(take),
    companyKinds: declared.map(({ company }) => company),
    projectKinds: declared.map(({ project }) => project),
    units: Object.fromEntries(declared.map(({ unit }) => [unit, take('site.units')])),
  }));
  write('places/ok.md', 0, () => ({ name: 'Okland' }));
  write('publishers/paper.md', 0, () => ({ name: 'The Paper' }));
  packs.forEach((_, pack) => {
    const words = declared[pack] as Declared;
    for (const [path, make] of makeEntities(pack, words, addresses)) write(path, pack, make);
    write(`articles/2026-01-01-a-${pack}.md`, pack, (take) => makeArticle(take, pack, words, addresses));
    write(`articles/2026-01-02-b-${pack}.md`, pack, (take) => makeSecondArticle(take, pack));
  });
  for (let first = 0; first < bodies.length; first += bodiesInOne) {
    const parts = bodies.slice(first, first + bodiesInOne).map((body, index) => {
      const part = `part${first + index}`;
      return `${part}begins\n\n${body}\n\n${part}ends\n`;
    });
    write(`articles/2026-01-03-bodies-${first}.md`, 0, () => makeBodyArticle(first), parts.join('\n'));
  }
  return { files, written };
}

/** A file with these fields: JSON is YAML. */
export function encode(data: object, file: string, body = ''): Uint8Array {
  const lines = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const yaml = lines.join('');
  return new TextEncoder().encode(file === 'site.yaml' ? yaml : `---\n${yaml}---\n\n${body}`);
}

const makeSite = (take: Take): object => ({
  title: take('site.title', 100),
  tagline: take('site.tagline', 300),
  url: 'https://hostile.example/',
  language: 'en',
  editor: { name: take('site.editor.name', mostOfName) },
  licence: { name: take('site.licence.name', mostOfName) },
  accent: '#5a3a1d',
});

/** Brackets that close those which the attacks leave open: a file that seems to nest too deep is refused. */
const closing = (texts: readonly string[]): string => {
  const count = (signs: RegExp) => texts.join('').match(signs)?.length ?? 0;
  return ']'.repeat(Math.max(0, count(/[[{]/g) - count(/[\]}]/g)));
};

type Entity = [path: string, make: (take: Take) => object];

function makeEntities(pack: number, words: Declared, addresses: readonly string[]): Entity[] {
  const named = (take: Take, kind: string) => ({
    name: take(`${kind}.name`, mostOfName),
    aliases: Array.from({ length: aliases }, () => take(`${kind}.aliases`, mostOfName)),
    formerly: [`${kind}-${pack}-before`],
  });
  const website = addresses[pack % addresses.length];
  const entity = (folder: string, kind: string, more: (take: Take) => object = () => ({})): Entity => [
    `${folder}/${kind}-${pack}.md`,
    (take) => ({ ...named(take, kind), ...more(take) }),
  ];
  return [
    entity('companies', 'company', (take) => ({
      kind: words.company,
      website,
      ticker: take('company.ticker'),
    })),
    entity('institutions', 'institution', () => ({ website })),
    entity('projects', 'project', () => ({
      kind: words.project,
      place: `place-${pack}`,
      latitude: 60,
      longitude: 10,
    })),
    entity('policies', 'policy', (take) => ({
      reference: take('policy.reference'),
      jurisdiction: [`place-${pack}`],
    })),
    entity('figures', 'figure', (take) => ({
      unit: words.unit,
      basis: [take('figure.basis'), take('figure.basis')],
      definition: take('figure.definition'),
      rulings: [
        {
          prefer: `2026-01-01-a-${pack}#output`,
          reason: take('figure.rulings.reason'),
          date: '2026-01-03',
          source: addresses[(pack + 1) % addresses.length],
        },
      ],
    })),
    entity('deals', 'deal'),
    entity('events', 'event'),
    entity('questions', 'question', (take) => ({
      answers: { yes: take('question.answers'), no: take('question.answers') },
      compatible: take('question.compatible'),
    })),
    entity('topics', 'topic', (take) => ({ symbol: take('topic.symbol') })),
    entity('places', 'place', () => ({ latitude: 60, longitude: 10 })),
    entity('people', 'person'),
    entity('publishers', 'publisher', () => ({ website })),
  ];
}

function makeArticle(take: Take, pack: number, { unit }: Declared, addresses: readonly string[]): object {
  const about = [`company-${pack}`, `project-${pack}`];
  const common = (list: string) => ({
    ...Object.fromEntries(
      ['byWords', 'if', 'inferred', 'note'].map((name) => [name, take(`article.${list}.${name}`)]),
    ),
    doubt: {
      why: take(`article.${list}.doubt.why`),
      instead: take(`article.${list}.doubt.instead`),
      source: addresses[(pack + 2) % addresses.length],
    },
  });
  // The question’s own answers are told where a claim gives them.
  const answers: Record<string, string> = { events: 'yes', statuses: 'no' };
  const said = (list: string) => ({ said: take(`article.${list}.said`) });
  const answer = (list: string) => ({
    question: `question-${pack}`,
    answer: answers[list] ?? take(`article.${list}.answer`),
  });
  return {
    title: take('article.title'),
    source: {
      publisher: `publisher-${pack}`,
      headline: take('article.source.headline'),
      author: take('article.source.author'),
      url: addresses[(pack + 3) % addresses.length],
      published: '2026-01-01',
      publishedInferred: take('article.source.publishedInferred'),
    },
    added: '2026-01-01',
    formerly: [`2026-01-01-a-${pack}-before`],
    summary: take('article.summary'),
    topics: [`topic-${pack}`],
    figures: [
      {
        key: 'output',
        figure: `figure-${pack}`,
        about: [`company-${pack}`],
        value: '900',
        asOf: '2025',
        ...common('figures'),
      },
      {
        key: 'one-off',
        name: take('article.figures.name'),
        about,
        value: '7',
        unit,
        ...said('figures'),
      },
      {
        key: 'some',
        name: 'Sacks',
        about,
        unit,
        ...said('figures'),
        ...answer('figures'),
      },
      {
        key: 'times',
        name: 'Growth',
        about,
        value: '3',
        unit: 'times',
        baseWords: take('article.figures.baseWords'),
      },
    ],
    events: [
      {
        key: 'met',
        title: take('article.events.title'),
        date: '2025-05',
        about,
        ...common('events'),
        ...said('events'),
        ...answer('events'),
      },
    ],
    relations: [
      {
        key: 'loan',
        from: 'unnamed',
        type: 'lends-to',
        to: `company-${pack}`,
        value: '5',
        unit: 'NOK',
        deal: `deal-${pack}`,
        ...common('relations'),
        ...said('relations'),
      },
      {
        key: 'sale',
        from: `company-${pack}`,
        type: 'supplies',
        to: 'unnamed',
        toWords: take('article.relations.toWords'),
        ...answer('relations'),
      },
      {
        key: 'job',
        from: `person-${pack}`,
        type: 'works-for',
        to: `company-${pack}`,
        role: take('article.relations.role'),
      },
      {
        key: 'debt',
        from: 'unnamed',
        type: 'lends-to',
        to: `company-${pack}`,
        unit,
        ...said('relations'),
      },
    ],
    statuses: [
      {
        key: 'law',
        about: [`policy-${pack}`],
        part: take('article.statuses.part'),
        status: 'suspended',
        date: '2025-05-10',
        ...common('statuses'),
        ...said('statuses'),
        ...answer('statuses'),
      },
    ],
    statements: [
      {
        key: 'word',
        about,
        text: take('article.statements.text'),
        ...common('statements'),
        ...said('statements'),
        ...answer('statements'),
      },
    ],
    corrections: [{ date: '2026-01-02', text: take('article.corrections.text') }],
  };
}

/** Says otherwise, so that there is something to rule on and a disagreement to show. */
const makeSecondArticle = (take: Take, pack: number): object => ({
  title: `Another paper ${pack}`,
  source: { publisher: 'paper', headline: `Another headline ${pack}`, published: '2026-01-02' },
  added: '2026-01-02',
  summary: take('article.summary'),
  figures: [
    { key: 'output', figure: `figure-${pack}`, about: [`company-${pack}`], value: '50', asOf: '2025' },
  ],
});

const makeBodyArticle = (number: number): object => ({
  title: `Bodies from ${number}`,
  source: { publisher: 'paper', headline: `Headline ${number}`, published: '2026-01-03' },
  added: '2026-01-03',
  summary: `Bodies from ${number} on.`,
});

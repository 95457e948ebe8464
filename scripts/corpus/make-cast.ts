/** Whom and what the articles of a corpus speak of: entities of every kind, the first of each the most talked about. */
import { createRandom, type Random } from './random.ts';
import { strangeName } from './strange-names.ts';

export interface Named {
  id: string;
  name: string;
  /** Of a project: what it is. */
  kind?: string | undefined;
}

/** The entities, by the folder of their kind. */
export interface Cast {
  companies: Named[];
  institutions: Named[];
  projects: Named[];
  policies: Named[];
  figures: Metric[];
  deals: Named[];
  events: Named[];
  questions: Named[];
  topics: Named[];
  places: Named[];
  people: Named[];
  publishers: Named[];
}

export interface Metric extends Named {
  unit: string;
  /** What its values are around. */
  size: number;
}

const heads = ['Bir', 'Fjor', 'Hol', 'Kvar', 'Lund', 'Mel', 'Nor', 'Ost', 'Rud', 'Sel', 'Tor', 'Ul', 'Vest'];
const middles = ['ka', 'den', 'mar', 'sund', 'vik', 'lan', 'ger', 'ten', 'rik', 'dal', 'fos', 'hav', 'nes'];
const tails = ['berg', 'stad', 'mo', 'vang', 'eid', 'li', 'rud', 'sjo', 'torp', 'voll', 'bu', 'lid', 'haug'];
/** Four of them, so that one that is named twice is another company. */
const trades = ['Potash', 'Salts', 'Minerals', 'Holding'];

/** The `index`-th of 2,197 names that no two share. */
function inventName(index: number): string {
  const parts = [heads, middles, tails].map(
    (list, place) => list[Math.floor(index / 13 ** place) % 13] ?? '',
  );
  return parts.join('');
}

/** About a tenth as many companies as articles, up to a thousand, and some hundred other entities. */
export function makeCast(articles: number, isStrange = false): Cast {
  const share = (most: number, least: number): number =>
    Math.max(least, Math.min(most, Math.ceil((articles * most) / 10_000)));
  const list = (count: number, from: number, nameOf: (word: string, index: number) => string): Named[] =>
    Array.from({ length: count }, (_, index) => {
      const word = inventName(from + index);
      const name = nameOf(word, index);
      const id = name.toLowerCase().replaceAll(' ', '-');
      return { id, name: isStrange ? strangeName(name, from + index) : name, kind: name.split(' ')[1] };
    });
  return {
    companies: list(share(1000, 12), 0, (word, index) => `${word} ${trades[index % trades.length]}`),
    institutions: list(share(40, 4), 1000, (word) => `${word} Agency`),
    projects: list(
      share(120, 8),
      1040,
      (word, index) => `${word} ${['Mine', 'Refinery', 'Plant'][index % 3]}`,
    ),
    policies: list(
      share(60, 6),
      1160,
      (word, index) => `${word} ${['Quota', 'Tariff', 'Price Floor'][index % 3]}`,
    ),
    figures: makeMetrics(share(30, 6)),
    deals: list(share(60, 4), 1250, (word) => `${word} Package`),
    events: list(share(60, 4), 1310, (word) => `${word} Summit`),
    questions: list(share(20, 3), 1370, (word) => `Who owns the ${word} hill`),
    topics: list(share(20, 4), 1390, (word) => `${word} salt`),
    places: list(share(40, 6), 1410, (word) => word),
    people: list(
      share(60, 6),
      1450,
      (word, index) => `${['Anna', 'Nils', 'Kari', 'Ola'][index % 4]} ${word}`,
    ),
    publishers: list(share(30, 4), 1510, (word) => `${word} Post`),
  };
}

const metricNames: readonly [name: string, unit: string, size: number][] = [
  ['capacity', 't/yr', 40_000],
  ['output', 't/yr', 25_000],
  ['share of supply', '%', 40],
  ['reserves', 't', 3_000_000],
  ['price', 'USD/t', 400],
  ['jobs', 'jobs', 900],
];

function makeMetrics(count: number): Metric[] {
  return Array.from({ length: count }, (_, index) => {
    const [noun = '', unit = 't', size = 1] = metricNames[index % metricNames.length] ?? [];
    const name = `${inventName(1220 + Math.floor(index / metricNames.length))} ${noun}`;
    return { id: name.toLowerCase().replaceAll(' ', '-'), name, unit, size };
  });
}

export const siteFile = `title: The Corpus
tagline: What nobody has ever said about potash
url: https://corpus.example/
language: en
editor:
  name: Nobody
licence:
  name: CC0
accent: "#1d4f5c"
companyKinds: [miner, refiner, bank]
projectKinds: [mine, refinery, plant]
units: { USD/t: US dollars a tonne }
`;

/** The files of the entities, path → text. */
export function writeCast(cast: Cast, seed: number): Map<string, string> {
  const random = createRandom(seed);
  const files = new Map<string, string>();
  for (const folder of Object.keys(cast) as (keyof Cast)[]) {
    for (const entity of cast[folder]) {
      const lines = [`name: ${JSON.stringify(entity.name)}`, ...identityOf(folder, entity, cast, random)];
      const body = random.chance(0.3) ? `\n${entity.name} is one of the names of this corpus.\n` : '';
      files.set(`${folder}/${entity.id}.md`, `---\n${lines.join('\n')}\n---\n${body}`);
    }
  }
  return files;
}

function identityOf(folder: keyof Cast, entity: Named | Metric, cast: Cast, random: Random): string[] {
  const topics = `topics: [${random.pick(cast.topics).id}]`;
  const country = `country: ${random.pickSkewed(cast.places).id}`;
  switch (folder) {
    case 'companies':
      return [
        `aliases: [${JSON.stringify(`${entity.name} Group`)}]`,
        country,
        `kind: ${random.pick(['miner', 'refiner', 'bank'])}`,
      ];
    case 'institutions':
      return [country, 'kind: agency'];
    case 'projects':
      return [`kind: ${entity.kind?.toLowerCase()}`, `place: ${random.pickSkewed(cast.places).id}`, topics];
    case 'policies':
      return ['kind: control', `jurisdiction: [${random.pickSkewed(cast.places).id}]`, topics];
    case 'figures':
      return [
        `unit: "${'unit' in entity ? entity.unit : ''}"`,
        `definition: ${JSON.stringify(`${entity.name}, as reports give it.`)}`,
        'tolerance: 5%',
        topics,
      ];
    case 'deals':
      return ['kind: package', topics];
    case 'events':
    case 'questions':
      return [topics];
    default:
      return [];
  }
}

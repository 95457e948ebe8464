/** One article of a corpus: front matter with claims of every type, and a body that names whom they are about. */
import { addShades } from './add-shades.ts';
import type { Cast, Metric, Named } from './make-cast.ts';
import type { Random } from './random.ts';
import { writeBody } from './write-body.ts';

/** What an article is made from. */
export interface Scene {
  random: Random;
  cast: Cast;
  /** Counts the articles: makes ids and one-off names that no two share. */
  number: number;
  /** The day its source appeared. */
  day: string;
  /** Question → its answers so far, each with the claim that gave it first. */
  answers: Map<string, Map<string, string>>;
  /** Whether it is to try the layout: then claims are plain, and steps of policies come by number. */
  strange: boolean;
}

/** The path and the text of an article. */
export function makeArticle(scene: Scene): [path: string, text: string] {
  const { random, cast, number, day } = scene;
  const company = random.pickSkewed(cast.companies);
  // Each entity has its turn, so that there is none which nothing refers to.
  const turn = <T>(items: readonly T[]): T => items[number % items.length] as T;
  const also = [turn(cast.companies), random.pickSkewed(cast.companies)];
  const project = random.chance(0.3) ? turn(cast.projects) : random.pickSkewed(cast.projects);
  const policy = random.chance(0.3) ? turn(cast.policies) : random.pickSkewed(cast.policies);
  const id = `${day}-${company.id}-${number}`;
  const named = [company, project, policy, ...also, turn(cast.places), turn(cast.people)];
  const claims = listClaims(scene, { id, company, project, policy, also });
  const lines = [
    `title: ${quote(`${company.name} and the ${project.name}, part ${number}`)}`,
    'source:',
    `  publisher: ${turn(cast.publishers).id}`,
    `  headline: ${JSON.stringify(`${company.name}: what is next for ${project.name}? (${number})`)}`,
    `  url: https://news.example/${day.replaceAll('-', '/')}/${number}`,
    `  published: ${day}`,
    `added: ${day}`,
    `summary: ${quote(`${company.name} speaks of the ${project.name}, and ${policy.name} is in the way, it says.`)}`,
    `topics: [${turn(cast.topics).id}]`,
    `companies: [${[...new Set(also.map((one) => one.id))].join(', ')}]`,
    ...claims,
    ...(random.chance(0.02) ? [`corrections:`, `  - { date: ${day}, text: The headline was ours. }`] : []),
  ];
  return [`articles/${id}.md`, `---\n${lines.join('\n')}\n---\n\n${writeBody(scene, named)}`];
}

interface Parts {
  /** The id of the article. */
  id: string;
  company: Named;
  project: Named;
  policy: Named;
  also: Named[];
}

function listClaims(scene: Scene, parts: Parts): string[] {
  const { random } = scene;
  let place = 0;
  const shade = (entry: Entry): Entry => (scene.strange ? entry : addShades(scene, entry, place++));
  const times = (most: number, make: (index: number) => Entry): Entry[] =>
    Array.from({ length: 1 + random.below(most) }, (_, index) => shade(make(index)));
  return [
    ...writeList(
      'figures',
      random,
      times(5, (index) => makeFigure(scene, parts, index)),
    ),
    ...writeList(
      'events',
      random,
      times(3, (index) => makeEvent(scene, parts, index)),
    ),
    ...writeList(
      'relations',
      random,
      times(4, (index) => makeRelation(scene, parts, index)),
    ),
    ...writeList(
      'statuses',
      random,
      times(2, (index) => makeStatus(scene, parts, index)),
    ),
    ...writeList(
      'statements',
      random,
      times(2, (index) => makeStatement(scene, parts, index)),
    ),
  ];
}

/** As YAML reads it, in quotes only where it must be. */
const quote = (text: string): string =>
  /^[\w .]+$/.test(text) || (/^[\w ,.?’]+$/.test(text) && !text.includes(',')) ? text : JSON.stringify(text);

type Entry = Record<string, string | undefined>;

/** As editors write them: now a line each, now a field each. */
function writeList(name: string, random: Random, entries: readonly Entry[]): string[] {
  const isFlow = random.chance(0.4);
  const rows = entries.flatMap((entry) => {
    const fields = Object.entries(entry).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${value}`],
    );
    if (isFlow) return [`  - { ${fields.join(', ')} }`];
    return fields.map((field, index) => `${index === 0 ? '  - ' : '    '}${field}`);
  });
  return [`${name}:`, ...rows];
}

/** One number in twenty is far from what others say: a group in dispute. */
const writeValue = ({ unit, size }: Metric, random: Random): string => {
  const value = Math.round(size * (random.chance(0.05) ? 2 : 1) * (0.99 + random.next() / 50));
  return unit === '%' ? `${value}%` : String(value);
};

function makeFigure({ random, cast, number }: Scene, { company, project }: Parts, index: number): Entry {
  const key = `number-${index}`;
  const credit = random.chance(0.4) ? random.pickSkewed(cast.institutions).id : undefined;
  if (random.chance(0.3)) {
    const name = `Wagons on day ${index + 1} of report ${number}`;
    return { key, name, about: company.id, value: String(1 + random.below(12)), unit: 'count', by: credit };
  }
  const ofCompany = random.chance(0.5);
  // Half of the metrics are counted of companies and half of projects: what is claimed of both is a hint.
  const metric = random.pickSkewed(cast.figures.filter((_, place) => (place % 2 === 0) === ofCompany));
  const isPlan = random.chance(0.2);
  return {
    key,
    figure: metric.id,
    about: ofCompany ? company.id : project.id,
    value: writeValue(metric, random),
    qualifier: random.pick(['about', 'over', undefined, undefined]),
    status: isPlan ? 'planned' : undefined,
    asOf: isPlan ? `../${2028 + random.below(5)}` : undefined,
    by: credit,
  };
}

function makeEvent(
  { random, cast, day, number }: Scene,
  { company, project, also }: Parts,
  index: number,
): Entry {
  const key = `event-${index}`;
  const month = day.slice(0, 7);
  if (random.chance(0.25)) {
    const due = random.pick(['2028', '2029-Q2', '../2030', '2031~']);
    return {
      key,
      title: quote(`${project.name} is to sell its first load`),
      due,
      is: 'planned',
      about: project.id,
      milestone: 'first-load',
    };
  }
  if (random.chance(0.1)) {
    const event = cast.events[Math.floor(number / 40) % cast.events.length] ?? random.pick(cast.events);
    return { key, title: quote(`The ${event.name} begins`), date: month, about: company.id, event: event.id };
  }
  const words = random.pick(['hires', 'sells shares', 'opens an office', 'meets its neighbours']);
  return {
    key,
    title: quote(`${company.name} ${words}`),
    date: random.pick([day, month, `${month}~`]),
    about: company.id,
    in: random.chance(0.3) ? random.pickSkewed(cast.places).id : undefined,
    note: random.chance(0.2) ? quote(`${also[0]?.name} was asked and said nothing.`) : undefined,
  };
}

function makeRelation({ random, cast, day }: Scene, { company, project, also }: Parts, index: number): Entry {
  const key = `relation-${index}`;
  const other = also[index % also.length]?.id === company.id ? undefined : also[index % also.length]?.id;
  if (index === 0 || other === undefined) return { key, from: company.id, type: 'develops', to: project.id };
  if (index === 1)
    return { key, from: project.id, type: 'located-in', to: random.pickSkewed(cast.places).id };
  return {
    key,
    from: other,
    type: random.pick(['lends-to', 'invests-in', 'supplies']),
    to: company.id,
    value: `${(1 + random.below(80)) / 10} billion`,
    unit: random.pick(['NOK', 'EUR', 'USD']),
    date: random.chance(0.5) ? day.slice(0, 7) : undefined,
    term: random.chance(0.2) ? `${2 + random.below(8)} years` : undefined,
    deal: random.pickSkewed(cast.deals).id,
    status: random.pick(['committed', undefined]),
  };
}

/** The course of a policy, a year each: what is announced comes into force, is suspended, and comes back. */
const course = [
  'announced',
  'in-force',
  'tightened',
  'suspended',
  'in-force',
  'eased',
  'suspended',
  'in-force',
];

/** Of a corpus’s articles. */
const firstYear = 2019;

function makeStatus(
  { random, day, number, strange }: Scene,
  { project, policy }: Parts,
  index: number,
): Entry {
  const key = `status-${index}`;
  if (index > 0)
    return {
      key,
      about: project.id,
      status: random.pick(['under-construction', 'in-production', 'expanding']),
    };
  const step = strange ? Math.floor(number / 400) : Number(day.slice(0, 4)) - firstYear;
  const status = course[step % course.length] ?? 'in-force';
  return {
    key,
    about: policy.id,
    part: random.chance(0.2) ? `Article ${1 + random.below(4)}` : undefined,
    side: random.chance(0.1) ? 'practice' : undefined,
    status,
    date: day.slice(0, random.pick([7, 10])),
    until: status === 'suspended' ? `${Number(day.slice(0, 4)) + 1}-06` : undefined,
  };
}

function makeStatement(
  { random, cast, number, answers }: Scene,
  { id, company, project }: Parts,
  index: number,
): Entry {
  const key = `statement-${index}`;
  if (random.chance(0.15))
    return {
      key,
      about: company.id,
      rank: random.pick(['first', 'largest']),
      of: random.pickSkewed(cast.figures).id,
      in: random.pickSkewed(cast.places).id,
    };
  if (random.chance(0.15)) {
    const question = random.pickSkewed(cast.questions).id;
    const answer = random.chance(0.9) ? (cast.places[0]?.id ?? '') : company.id;
    const known = answers.get(question) ?? new Map<string, string>();
    answers.set(question, known);
    if (!known.has(answer)) known.set(answer, `${id}#${key}`);
    return { key, about: project.id, question, answer };
  }
  const by = random.chance(0.4) ? random.pickSkewed(cast.people).id : undefined;
  return {
    key,
    about: company.id,
    text: quote(`The ${project.name} pays for itself by year ${3 + (number % 5)}`),
    by,
    status: 'forecast',
  };
}

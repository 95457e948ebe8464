/** Bodies as editors write them: a few paragraphs, now and then a heading, a list, a table, a quotation or a link. */

import type { Scene } from './make-article.ts';
import type { Named } from './make-cast.ts';
import type { Random } from './random.ts';

const sentences: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} says that the work at ${b} goes on as planned, and that it has the money for it.`,
  (a) => `Nobody at ${a} wanted to be quoted; the article relies on three people who know the plans.`,
  (a, b) => `What ${a} pays for it is not said, and ${b} did not answer when it was asked.`,
  (a) => `The plan is older than it looks: ${a} had spoken of it two years ago, in other words.`,
  (a, b) => `If the price holds, ${a} expects to be ahead of ${b} within a few years.`,
  (a) => `The article gives no other source for this, and ${a} has not denied it.`,
  (a, b) => `Between ${a} and ${b} there is a contract, “as good as signed”, which neither has shown.`,
  (a) => `For the first time ${a} names a year; until now it had only spoken of “the next decade”.`,
];

const emphatic: typeof sentences = [
  (a) => `What ${a} *does* not say is who lends it the money.`,
  (a, b) => `“**Never**”, ${a} is said to have answered, when ${b} was mentioned.`,
];

/** A body that names `named`, and others only in a few articles: what no claim touches is a warning. */
export function writeBody({ random, cast, number }: Scene, named: readonly Named[]): string {
  // No claim touches the places and people of the article: prose leaves them out.
  const [company, project, policy, ...also] = named;
  const known = [company, company, project, project, policy, ...also.slice(0, 2)].filter(
    (one) => one !== undefined,
  );
  const name = (): string => random.pick(known).name;
  const paragraph = (): string =>
    Array.from({ length: 2 + random.below(4) }, () =>
      random.pick(random.chance(0.04) ? emphatic : sentences)(name(), name()),
    ).join(' ');
  const blocks: string[] = [];
  const count = random.chance(0.2) ? 5 + random.below(3) : 1 + random.below(4);
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && random.chance(0.3)) blocks.push(`## What is new, part ${index}`);
    blocks.push(paragraph());
    if (random.chance(0.1)) blocks.push(writeExtra(random, name));
  }
  if (random.chance(0.2))
    blocks.push(
      `See [the page of ${company?.name}](/companies/${company?.id}/) and its [report](https://news.example/${number}).`,
    );
  if (number % 200 === 7) blocks.push(`${cast.people[number % cast.people.length]?.name} was there too.`);
  return `${blocks.join('\n\n')}\n`;
}

function writeExtra(random: Random, name: () => string): string {
  const rows = ['spring', 'summer', 'autumn', 'winter', 'the year after'].slice(0, 3 + random.below(3));
  switch (random.below(3)) {
    case 0:
      return rows.map((row) => `- In ${row}, ${name()} doubles its output.`).join('\n');
    case 1:
      return [
        '| When | Who | Load |',
        '| --- | --- | ---: |',
        ...rows.map((row) => `| ${row} | ${name()} | ${random.pick(['more', 'less'])} |`),
      ].join('\n');
    default:
      return `> ${name()} has said everything that there is to say about ${name()}.\n> It was not much.`;
  }
}

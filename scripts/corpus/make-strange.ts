/** What a strange corpus holds beside its articles: a metric of eighty subjects, one company in five hundred claims. */
import type { Cast } from './make-cast.ts';

const subjectsOfMetric = 80;
const claimsOfCompany = 500;
const claimsOfArticle = 100;

/** Path → text. The claims of one company and of one metric, a hundred in an article. */
export function makeStrange({ companies, publishers }: Cast): Map<string, string> {
  const [most] = companies;
  const publisher = publishers[0]?.id ?? 'unknown';
  const files = new Map([
    [
      'figures/strange-output.md',
      '---\nname: Strange output\nunit: t/yr\ndefinition: Strange output, as reports give it.\ntolerance: 5%\n---\n',
    ],
  ]);
  const subjects = companies.slice(1, subjectsOfMetric + 1);
  const readings = subjects.map(
    ({ id }, index) =>
      `  - { key: r${index}, figure: strange-output, about: ${id}, value: ${1000 + 137 * index}, asOf: 2026 }`,
  );
  files.set(...article('2026-10-01-strange-output', publisher, 'figures', readings));
  for (let begun = 0; begun < claimsOfCompany; begun += claimsOfArticle) {
    const events = Array.from(
      { length: claimsOfArticle },
      (_, index) =>
        `  - { key: e${index}, title: Wagon ${begun + index} leaves the hill, date: 20${10 + begun / claimsOfArticle}, about: ${most?.id} }`,
    );
    files.set(
      ...article(`2026-10-0${2 + begun / claimsOfArticle}-strange-wagons`, publisher, 'events', events),
    );
  }
  return files;
}

function article(
  id: string,
  publisher: string,
  list: string,
  claims: readonly string[],
): [path: string, text: string] {
  const lines = [
    'title: "بوتاس الشمال: what “أملاح” means for 北方峡湾 (and for everybody else in a headline that does not end)"',
    'source:',
    `  publisher: ${publisher}`,
    `  headline: "تقرير عن البوتاس (${id})"`,
    `  published: ${id.slice(0, 10)}`,
    `added: ${id.slice(0, 10)}`,
    'summary: عدد العربات كبير, and 车厢 are counted one by one.',
    `${list}:`,
    ...claims,
  ];
  return [`articles/${id}.md`, `---\n${lines.join('\n')}\n---\n\nThe source counts, and says no more.\n`];
}

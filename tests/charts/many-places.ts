/** A content of as many projects as one likes, spread over invented countries: in every stage, of every exactness, some without a place. */
import { article, entity, siteText } from '../core/sample.ts';

const stages = ['planned', 'operating', 'trial-production', 'suspended', 'closed', 'under-construction'];
const kinds = ['mine', 'refinery', 'salt works', 'shaft', 'harbour', 'laboratory', 'quarry', 'mill', 'depot'];

export function manyPlaces(projects: number): Record<string, string> {
  const countries = Array.from({ length: 80 }, (_, index) => {
    const at = `latitude: "${((index * 37) % 130) - 55}"\nlongitude: "${((index * 53) % 340) - 170}"`;
    const iso = `iso: ${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`;
    return [`places/land-${index}.md`, entity(`Land ${index} of the long northern coast`, `${iso}\n${at}`)];
  });
  const sites = Array.from({ length: projects }, (_, index) => {
    // Some countries have many.
    const country = Math.floor(((index * index) % 6400) / 80);
    const lines = [`kind: ${kinds[index % kinds.length]}`];
    if (index % 17 > 0) lines.push(`place: land-${country}`);
    if (index % 3 === 0)
      lines.push(`latitude: "${(index % 120) - 50}"`, `longitude: "${(index % 300) - 150}"`);
    return [
      `projects/site-${index}.md`,
      entity(`Site ${index} beside the river of that name`, lines.join('\n')),
    ];
  });
  const told = sites.slice(0, 400).map((_, index) => {
    const status = stages[index % stages.length];
    return `  - { about: site-${index}, status: ${status}, date: 2024-0${1 + (index % 5)} }`;
  });
  const firms = longNames.map((name, index) => [`companies/firm-${index}.md`, entity(name, 'kind: miner')]);
  return {
    'site.yaml': `${siteText}accentDark: "#8cc4cf"\n`.replace('[mine]', `[${kinds.join(', ')}]`),
    ...Object.fromEntries([...countries, ...sites, ...firms]),
    'companies/hub.md': entity('The Hub of All Ties', 'kind: bank'),
    'articles/2024-06-01-all-ties.md': article(`relations:\n${listTies().join('\n')}`),
    'articles/2024-05-21-all-sites.md': article(`statuses:\n${told.join('\n')}`),
  };
}

const longNames = Array.from(
  { length: 30 },
  (_, index) =>
    [
      `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ${index}`,
      `鉀肥與鹽業開採及加工股份有限公司第${index}號`,
      `شركة البوتاس والأملاح المحدودة ${index}`,
      `The Potash and Salt Company of the Northern Coast and Its Islands ${index}`,
    ][index % 4] ?? '',
);

/** Ninety of them with one company, of every kind and state. */
function listTies(): string[] {
  const types = ['lends-to', 'owns', 'supplies', 'partners-with', 'funds'];
  const states = ['', ', status: planned', ', until: 2023', ', doubt: { why: It is older. }'];
  return Array.from({ length: 90 }, (_, index) => {
    const firm = `firm-${index % 30}`;
    const [from, to] = index % 2 === 0 ? [firm, 'hub'] : ['hub', firm];
    const type = types[index % types.length];
    return `  - { key: k${index}, from: ${from}, type: ${type}, to: ${to}, value: ${index + 1} million, unit: NOK${states[index % 4]} }`;
  });
}

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
  return {
    'site.yaml': `${siteText}accentDark: "#8cc4cf"\n`.replace('[mine]', `[${kinds.join(', ')}]`),
    ...Object.fromEntries([...countries, ...sites]),
    'articles/2024-05-21-all-sites.md': article(`statuses:\n${told.join('\n')}`),
  };
}

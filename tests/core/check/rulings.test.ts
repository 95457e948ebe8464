import { describe, expect, it } from 'vitest';
import { sample } from '../sample.ts';
import { claim, files } from './told.ts';

const two = {
  ...files(claim('figures', 'key: k, figure: capacity, about: hill-mine, value: 2')),
  'articles/2024-05-22-b.md':
    files(claim('figures', 'key: k, figure: capacity, about: hill-mine, value: 3'))[
      'articles/2024-05-21-a.md'
    ] ?? '',
};
const rulings = (file: string, first: string, ...prefer: string[]) => {
  const lines = prefer.map((one) => `  - { prefer: ${one}, reason: R, date: 2024-06-01 }`);
  const { told } = sample({ ...two, [file]: `---\n${first}\nrulings:\n${lines.join('\n')}\n---\n` });
  return told.map((line) => line.replace(/^\S+ /, ''));
};
const mine = (...prefer: string[]) => rulings('projects/hill-mine.md', 'name: Hill Mine', ...prefer);

describe('a ruling', () => {
  it('on a disagreement about the thing is fine, in the file of the subject or of the metric', () => {
    expect(mine('2024-05-22-b#k')).toEqual([]);
    expect(
      rulings('figures/capacity.md', 'name: Capacity\nunit: kt/yr\ndefinition: D', '2024-05-22-b#k'),
    ).toEqual([]);
  });

  it('is not judged while an article fails its schema: what it is against may stand there', () => {
    const broken = { ...two, 'articles/2024-05-22-b.md': '---\ntitle: T\n---\n' };
    const ruling = 'rulings: [{ prefer: 2024-05-21-a#k, reason: R, date: 2024-06-01 }]';
    const { told } = sample({ ...broken, 'projects/hill-mine.md': `---\nname: Hill Mine\n${ruling}\n---\n` });
    expect(told.filter((line) => line.includes('idle-ruling'))).toEqual([]);
  });

  it('on a claim that is not there is an error', () => {
    expect(mine('2024-05-22-b#kk')).toEqual([
      'unknown-reference: “2024-05-22-b” has no claim “kk” (did you mean “k”?)',
    ]);
  });

  it('elsewhere is told where it belongs', () => {
    expect(rulings('companies/birka.md', 'name: Birka\nkind: miner', '2024-05-22-b#k')).toEqual([
      'idle-ruling: “2024-05-22-b#k” is in no disagreement about “birka”: there is nothing to rule on (its disagreement is about “capacity”: put the ruling there)',
    ]);
  });

  it('that says otherwise than another is told', () => {
    expect(mine('2024-05-22-b#k', '2024-05-21-a#k')).toEqual([
      'idle-ruling: another ruling on the same disagreement prefers “2024-05-22-b#k” (keep one of the two)',
    ]);
  });
});

it('a ruling on who is first may stand in the file of any of those who claim it', () => {
  const first = (id: string) => claim('statements', `key: k, about: ${id}, rank: first, of: potash`);
  const told = (id: string) =>
    sample({
      ...files(first('birka')),
      'articles/2024-05-22-b.md': files(first('bank'))['articles/2024-05-21-a.md'] ?? '',
      [`companies/${id}.md`]: `---\nname: ${id === 'bank' ? 'Bank' : 'Birka'}\nrulings:\n  - { prefer: 2024-05-22-b#k, reason: R, date: 2024-06-01 }\n---\n`,
    }).told;
  expect(told('bank')).toEqual([]);
  expect(told('birka')).toEqual([]);
});

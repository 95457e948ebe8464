import { expect, it } from 'vitest';
import { disagreementsOf } from '../../../src/core/claims/disagreements.ts';
import { viewDisagreementBrief } from '../../../src/core/view/disagreement-view.ts';
import { viewRelations } from '../../../src/core/view/relations-view.ts';
import { world } from '../claims/world.ts';
import { entity } from '../sample.ts';

const hebrew = { 'companies/birka.md': entity('ברקה') };
const apart = '\u2068ברקה\u2069';

it('a name that runs from right to left keeps to itself in the sentences that are made of it', () => {
  const ties = ['operates, to: hill-mine', 'owns, to: foo-hill', 'lends-to, to: state'];
  const claims = ties.map((tie) => `from: birka, type: ${tie}`);
  const digest = world([{ list: 'relations', claims }], undefined, hebrew);
  const birka = digest.findEntity('birka');
  const drawn = birka && viewRelations(digest, birka, '#relation-owns');
  expect(drawn?.finding).toBe(`${apart} and three others: three ties`);
});

it('nor does it turn the title of a disagreement or what is said there', () => {
  const capacity = (value: number) => ({
    list: 'figures',
    claims: [`figure: capacity, about: birka, value: ${value}, unit: kt/yr, asOf: 2024`],
  });
  const answers = ['birka', 'state'].map((answer) => ({
    list: 'statements',
    claims: [`about: hill-mine, question: who, answer: ${answer}`],
  }));
  const digest = world([capacity(10), capacity(90), ...answers], undefined, hebrew);
  const briefs = disagreementsOf(digest).all.map((one) => viewDisagreementBrief(digest, one));
  expect(briefs.find(({ kind }) => kind === 'figure')?.title).toContain(apart);
  expect(briefs.find(({ kind }) => kind === 'question')?.sides.map(({ says }) => says)).toContain(apart);
});

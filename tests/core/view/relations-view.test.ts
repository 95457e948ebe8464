import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TiedParty } from '../../../src/core/view/relations-view.ts';
import { viewRelations } from '../../../src/core/view/relations-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { entities, type Told, world } from '../claims/world.ts';

const relations = (...claims: string[]): Told => ({ list: 'relations', claims });
function view(told: readonly Told[], id = 'birka') {
  const digest = world(told);
  const entity = digest.findEntity(id);
  return entity && viewRelations(digest, entity, '#relation-owns');
}
/** `Fjord Bank: lends to $1 million [committed]`, … */
const say = (parties: readonly TiedParty[] = []): string[] =>
  parties.flatMap(({ parties: names, ties }) =>
    ties.map(({ verb, sum, stateWord }) =>
      [`${plainText(names)}: ${verb}`, sum, stateWord && `[${stateWord}]`]
        .filter(Boolean)
        .join(' ')
        .replaceAll('\u00a0', ' '),
    ),
  );

const loan = 'from: fjord-bank, type: lends-to, to: birka, value: 1 million, unit: NOK';
const mine = 'from: birka, type: operates, to: hill-mine';
const stake = 'from: state, type: owns, to: birka, share: 20%';

it('what others do stands on one side, what it does on the other', () => {
  const drawn = view([relations(loan, mine, stake)]);
  expect(say(drawn?.towards)).toEqual(['The State: owns 20%', 'Fjord Bank: lends to kr 1 million']);
  expect(say(drawn?.from)).toEqual(['Hill Mine: operates']);
  expect(drawn?.finding).toBe('Birka and three others: three ties');
  expect(drawn?.key).toBe('An arrow leads from who does it to whom it is done.');
});

it('few ties are not drawn: the list says as much', () => {
  expect(view([relations(loan, mine)])).toBeUndefined();
});

it('what several articles tell is one tie, and what is only promised is another', () => {
  const drawn = view([
    relations(loan, mine, stake),
    relations(
      loan,
      'from: fjord-bank, type: lends-to, to: birka, value: 2 million, unit: NOK, status: possible',
    ),
  ]);
  expect(say(drawn?.towards).slice(1)).toEqual([
    'Fjord Bank: lends to kr 2 million [possible]',
    'Fjord Bank: lends to kr 1 million',
  ]);
  expect(drawn?.towards.map(({ ties }) => ties.length)).toEqual([1, 2]);
});

it('another sum is another tie; who gives none tells of the same', () => {
  const lends = (rest: string) => `from: fjord-bank, type: lends-to, to: birka${rest}`;
  const drawn = view([
    relations(lends(', value: 1 million, unit: NOK'), lends(', value: 3 million, unit: NOK'), mine),
    relations(lends(''), lends(', value: 1 million, unit: NOK')),
  ]);
  expect(say(drawn?.towards)).toEqual([
    'Fjord Bank: lends to kr 3 million',
    'Fjord Bank: lends to kr 1 million',
  ]);
});

it('what is over says since when', () => {
  const drawn = view([relations(`${loan}, until: 2024-12`, mine, stake)]);
  expect(drawn?.towards[1]?.ties[0]).toMatchObject({ state: 'past', stateWord: 'ended Dec 2024' });
  expect(drawn?.key).toMatch(/done\. Dotted: over\.$/);
});

it('those who act together are one party; who acts with it is named', () => {
  const drawn = view([
    relations(
      'from: [fjord-bank, coast-bank], type: funds, to: birka',
      'from: [birka, survey], type: builds, to: foo-hill',
      mine,
    ),
  ]);
  expect(say(drawn?.towards)).toEqual(['Fjord Bank and Coast Bank: fund']);
  const built = drawn?.from.find(({ parties }) => plainText(parties) === 'Foo Hill')?.ties[0];
  expect(plainText(built?.together ?? [])).toBe('Geological Survey');
});

it('who is not named has the article’s words', () => {
  const drawn = view([
    relations('from: unnamed, byWords: a group of banks, type: lends-to, to: birka', mine, stake),
  ]);
  expect(say(drawn?.towards)).toContain('A group of banks: lend to');
});

it('what is doubted is marked and counted', () => {
  const drawn = view([relations(`${loan}, doubt: { why: It is older. }`, mine, stake)]);
  expect(drawn?.towards[1]?.ties[0]?.marks.map(({ kind }) => kind)).toEqual(['doubted']);
  expect(drawn?.finding).toBe('Birka and three others: three ties, one disputed or doubted');
});

it('under what is doubted stands what the editor finds', () => {
  const found = 'doubt: { why: The form says less., instead: kr 2 million }';
  const drawn = view([relations(`${loan}, ${found}`, mine, stake)]);
  const finding = drawn?.towards[1]?.ties[0]?.finding;
  expect(finding && `${finding.label} ${plainText(finding.text)}`).toBe('Editor finds kr 2 million');
  expect(drawn?.towards[0]?.ties[0]?.finding).toBeUndefined();
});

it('partners have no direction, whoever stands first', () => {
  const drawn = view([
    relations('from: birka, type: partners-with, to: survey', mine, stake),
    relations('from: survey, type: partners-with, to: birka'),
  ]);
  const all = [...(drawn?.towards ?? []), ...(drawn?.from ?? [])];
  const partners = all.flatMap(({ ties }) => ties).filter(({ isMutual }) => isMutual);
  expect(partners).toHaveLength(1);
});

it('where it lies, and what an article refutes, is no tie', () => {
  const drawn = view([
    relations(
      loan,
      mine,
      stake,
      'from: birka, type: located-in, to: norway',
      'from: ministry, type: owns, to: birka, stance: rejects',
    ),
  ]);
  expect(say(drawn?.towards)).toHaveLength(2);
  expect(say(drawn?.from)).toHaveLength(1);
});

const parties = ['fjord-bank', 'coast-bank', 'state', 'ministry', 'survey', 'hill-mine', 'foo-hill'];
const types = ['owns', 'lends-to', 'funds', 'supplies', 'builds', 'partners-with', 'competes-with'];
const claims = fc.array(
  fc.record({
    type: fc.constantFrom(...types),
    other: fc.constantFrom(...parties),
    isTowards: fc.boolean(),
    status: fc.constantFrom('', ', status: planned', ', until: 2023'),
  }),
  { minLength: 3, maxLength: 40 },
);

describe('whatever is claimed', () => {
  it('no party stands twice on a side, no side has too many ties, and none is lost without being counted', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const told = list.map(({ type, other, isTowards, status }) => {
          const [from, to] = isTowards ? [other, 'birka'] : ['birka', other];
          return `from: ${from}, type: ${type}, to: ${to}${status}`;
        });
        const drawn = view([relations(...told)]);
        if (!drawn) return;
        let ties = drawn.beyond;
        for (const side of [drawn.towards, drawn.from]) {
          const names = side.map(({ parties: rich }) => plainText(rich));
          expect(new Set(names).size).toBe(names.length);
          const count = side.flatMap((party) => party.ties).length;
          expect(count).toBeLessThanOrEqual(12);
          ties += count;
        }
        const isMutual = (type: string) => type.endsWith('-with');
        const distinct = list.map(({ type, other, isTowards, status }) =>
          [type, other, isMutual(type) || isTowards, status].join(),
        );
        expect(ties).toBe(new Set(distinct).size);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the claims in an article does not move what is drawn', () => {
    const some = [loan, mine, stake, 'from: ministry, type: supports, to: birka'];
    const keyed = some.map((fields, index) => ({ fields, index }));
    const seen = [keyed, [...keyed].reverse()].map((order) => {
      const drawn = view([relations(...order.map(({ fields }) => fields))]);
      return [say(drawn?.towards), say(drawn?.from)];
    });
    expect(seen[0]).toEqual(seen[1]);
  });
});

it('the world of these tests has whom they name', () => {
  for (const id of parties)
    expect(Object.keys(entities).some((path) => path.endsWith(`/${id}.md`))).toBe(true);
});

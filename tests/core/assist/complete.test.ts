import { describe, expect, it } from 'vitest';
import { offer, offerIn } from './written.ts';

describe('offers the fields of the object', () => {
  it('at the top: those required first, those there are not', () => {
    const { labels } = offerIn('|\n', 'summary: S\n---\n');
    expect(labels.slice(0, 2)).toEqual(['source', 'added']);
    expect(labels).toContain('corrections');
    expect(labels).not.toContain('title');
    expect(labels).not.toContain('summary');
  });

  it.each([
    ['of a map', 'source:\n  pub|', 'publisher', 'source:\n  publisher: '],
    [
      'of a map behind others',
      'source:\n  publisher: unknown\n  |',
      'headline',
      'source:\n  publisher: unknown\n  headline: ',
    ],
    [
      'of a map before others',
      'source:\n  |\n  publisher: unknown',
      'headline',
      'source:\n  headline: \n  publisher: unknown',
    ],
    ['of a map in braces', 'source: { pub|', 'publisher', 'source: { publisher: '],
    [
      'of a map in braces, closed',
      'source: { publisher: unknown, | }',
      'headline',
      'source: { publisher: unknown, headline:  }',
    ],
    ['of a claim', 'figures:\n  - na|', 'name', 'figures:\n  - name: '],
    [
      'of a claim behind others',
      'figures:\n  - name: N\n    |',
      'about',
      'figures:\n  - name: N\n    about: ',
    ],
    [
      'of a claim before others',
      'figures:\n  - val|\n    name: N',
      'value',
      'figures:\n  - value: \n    name: N',
    ],
    ['of a claim whose list stands at its key', 'figures:\n- |', 'name', 'figures:\n- name: '],
    ['of a claim in braces', 'figures:\n  - { name: N, |', 'about', 'figures:\n  - { name: N, about: '],
    [
      'of a claim over several lines',
      'figures:\n  - { name: N,\n      ab|',
      'about',
      'figures:\n  - { name: N,\n      about: ',
    ],
    [
      'of a claim in a claim’s map',
      'figures:\n  - doubt:\n      |',
      'why',
      'figures:\n  - doubt:\n      why: ',
    ],
    ['in place of a key', 'figures:\n  - nam|e: N', 'name', 'figures:\n  - name: N'],
    ['of a map on the line of its key', 'source: |', 'publisher', 'source: \n  publisher: '],
    ['of a list on the line of its key', 'figures: |', 'name', 'figures: \n  - name: '],
    ['where a list goes on', 'figures:\n  |', 'name', 'figures:\n  - name: '],
    ['that hold a list', 'figu|', 'figures', 'figures:\n  - '],
    ['that hold a map', '  \nsou|', 'source', '  \nsource:\n  '],
    ['that hold a map in a claim', 'figures:\n  - dou|', 'doubt', 'figures:\n  - doubt:\n      '],
  ])('%s', (_, lines, label, written) => {
    expect(offerIn(lines).take(label)).toBe(written);
  });

  it('with what each takes and means', () => {
    const [about] = offerIn('statuses:\n  - |').suggestions;
    expect(about).toMatchObject({
      kind: 'field',
      label: 'about',
      detail: 'required, an id or a list of ids (policy, project or deal)',
      help: 'The policy, project or deal.',
    });
  });

  it('the claim’s own before those of any claim', () => {
    const { labels } = offerIn('figures:\n  - |');
    expect(labels.indexOf('value')).toBeLessThan(labels.indexOf('key'));
  });

  it('which are not there yet, above the cursor and below', () => {
    const { labels } = offerIn('figures:\n  - name: N\n    |\n    about: hill-mine\n  - value: 3\n');
    expect(labels).not.toContain('name');
    expect(labels).not.toContain('about');
    expect(labels).toContain('value');
  });
});

describe('offers ids', () => {
  it('of the kinds that the field takes', () => {
    expect(offerIn('figures:\n  - figure: |').labels).toEqual(['potash-output']);
    expect(offerIn('source: { publisher: | }').labels).toEqual(['unknown', 'nordic-metals']);
    expect(offerIn('statuses:\n  - about: |').labels).toEqual(['hill-mine', 'potash-quota']);
  });

  it('found by name and alias', () => {
    const [birka] = offerIn('companies: [Birka AS|]').suggestions;
    expect(birka).toMatchObject({
      label: 'birka-potash',
      detail: 'Birka Potash (company)',
      filter: 'birka-potash Birka Potash Birka Birka AS',
      help: '**Birka Potash**\n\nAlso Birka, Birka AS.',
    });
  });

  it.each([
    [
      'in place of all that is typed',
      'figures:\n  - about: Hill Mi|',
      'hill-mine',
      'figures:\n  - about: hill-mine',
    ],
    [
      'in place of what stands behind the cursor too',
      'figures:\n  - about: h|ill',
      'hill-mine',
      'figures:\n  - about: hill-mine',
    ],
    [
      'in a list',
      'figures:\n  - about: [norway, |]',
      'hill-mine',
      'figures:\n  - about: [norway, hill-mine]',
    ],
    [
      'in a list that is not closed',
      'figures:\n  - about: [norway, |',
      'hill-mine',
      'figures:\n  - about: [norway, hill-mine',
    ],
    [
      'in a list of lines',
      'figures:\n  - about:\n      - no|',
      'norway',
      'figures:\n  - about:\n      - norway',
    ],
    ['below a key', 'figures:\n  - about:\n      |', 'hill-mine', 'figures:\n  - about:\n      hill-mine'],
    ['as a list where there has to be one', 'companies: |', 'birka-potash', 'companies: [birka-potash]'],
    [
      'between braces',
      'figures:\n  - { about: |, value: 3 }',
      'hill-mine',
      'figures:\n  - { about: hill-mine, value: 3 }',
    ],
    ['between quotes', 'figures:\n  - about: "h|"', 'hill-mine', 'figures:\n  - about: hill-mine'],
    [
      'behind a comment',
      '# one: two\nfigures: # three\n  - about: |',
      'norway',
      '# one: two\nfigures: # three\n  - about: norway',
    ],
    ['for somebody who is not named', 'relations:\n  - from: |', 'unnamed', 'relations:\n  - from: unnamed'],
  ])('%s', (_, lines, label, written) => {
    expect(offerIn(lines).take(label)).toBe(written);
  });

  it('which are found by what is typed between quotes, quote included', () => {
    expect(offerIn('companies: ["Birka|"]').suggestions[0]?.filter).toBe(
      '"birka-potash Birka Potash Birka Birka AS',
    );
  });

  it('of what the article names already before others', () => {
    expect(offerIn('figures:\n  - about: |').labels[0]).toBe('hill-mine');
  });

  it('while a brace further up is not closed', () => {
    const lines = 'figures:\n  - { name: N, about: [hill-mine\nevents:\n  - about: |';
    expect(offerIn(lines).take('norway')).toBe(lines.replace('|', 'norway'));
  });
});

describe('offers words', () => {
  it('of a closed vocabulary, with how they read', () => {
    const { suggestions } = offerIn('relations:\n  - type: |');
    expect(suggestions).toContainEqual({
      kind: 'word',
      label: 'lends-to',
      insert: 'lends-to',
      detail: 'lends to',
    });
  });

  it('that fit the kind first, for where something stands', () => {
    const { labels } = offerIn('statuses:\n  - about: potash-quota\n    status: |');
    expect(labels.indexOf('in-force')).toBeLessThan(labels.indexOf('operating'));
    expect(offerIn('statuses:\n  - about: hill-mine\n    status: |').labels[0]).toBe('announced');
  });

  it.each([
    ['flags', 'draft: |', ['true', 'false']],
    ['a day', 'added: |', ['2026-11-22']],
    ['dates', 'events:\n  - date: |', ['2024-05-21', '2026-11-22', '2026-11', '2026-Q4', '2026']],
    ['claims of the article', 'corrections:\n  - claim: |', ['loan', 'opening']],
    ['claims to add up', 'figures:\n  - sum: [|', ['loan', 'opening', '2024-06-01-later#open']],
    ['claims to reckon with', 'figures:\n  - derived: (loan + |', ['loan', 'opening']],
    ['milestones that there are', 'events:\n  - milestone: |', ['first-potash']],
  ])('%s', (_, lines, labels) => {
    expect(offerIn(lines).labels).toEqual(labels);
  });

  it('for units: known ones, those of the beat, currencies last', () => {
    const { labels } = offerIn('figures:\n  - unit: |');
    expect(labels).toEqual(expect.arrayContaining(['t/yr', 'sacks', 'NOK']));
    expect(labels.indexOf('sacks')).toBeLessThan(labels.indexOf('NOK'));
  });

  it('for the answers of a question', () => {
    expect(offerIn('statements:\n  - question: who-owns\n    answer: |').labels[0]).toBe('nobody');
  });

  it('for the last part of an expression', () => {
    expect(offerIn('figures:\n  - derived: (loan + ope|').take('opening')).toBe(
      'figures:\n  - derived: (loan + opening',
    );
  });

  it('for the kinds of the beat', () => {
    expect(offer('---\nname: Birka\nkind: |\n---\n', 'companies/birka-potash.md').labels).toEqual([
      'miner',
      'bank',
    ]);
  });

  it('for a ruling, claims of any article by their whole name', () => {
    const { labels } = offer('---\nname: Hill Mine\nrulings:\n  - prefer: |', 'projects/hill-mine.md');
    expect(labels).toContain('2024-05-21-quota-cut#loan');
  });

  it('in site.yaml', () => {
    expect(offer('keyFigures: [|', 'site.yaml').labels).toEqual(['potash-output']);
    expect(offer('title: T\n|', 'site.yaml').labels).toContain('tagline');
  });
});

describe('offers links in a body', () => {
  const body = (line: string): ReturnType<typeof offer> => offer(`---\ntitle: T\n---\n\n${line}`);

  it.each([
    ['a name', 'See [Bir|', 'Birka Potash', 'See [Birka Potash](/companies/birka-potash/)'],
    ['an address', 'See [it](/comp|', '/companies/birka-potash/', 'See [it](/companies/birka-potash/'],
    ['a claim', 'See [it](#|', '#claim-loan', 'See [it](#claim-loan'],
  ])('%s', (_, line, label, written) => {
    expect(body(line).take(label)).toBe(`---\ntitle: T\n---\n\n${written}`);
  });

  it.each(['Plain words|', 'a [link](/x/) that is closed|', 'an \\[escaped|'])('not in “%s”', (line) => {
    expect(body(line).labels).toEqual([]);
  });
});

describe('offers nothing', () => {
  it.each([
    ['in a comment', '---\ntitle: T # |\n---\n'],
    ['in words of our own', '---\ntitle: T|\n---\n'],
    ['in what goes on from the line above', '---\nsummary: One\n  and |two\n---\n'],
    ['in a block of text', '---\nsummary: >\n  source: |\n---\n'],
    ['in a field that is not known', '---\nsource: { foo: | }\n---\n'],
    ['below a field that is not known', '---\nfoo:\n  |\n---\n'],
    ['on the first line', '-|--\ntitle: T\n---\n'],
    ['on the last fence', '---\ntitle: T\n--|-\n'],
    ['without front matter', 'title: |\n'],
  ])('%s', (_, text) => {
    expect(offer(text).labels).toEqual([]);
  });

  it('outside of the content', () => {
    expect(offer('---\n|\n---\n', 'notes/a.md').labels).toEqual([]);
    expect(offer('|', 'companies/a.txt').labels).toEqual([]);
  });
});

it('reads lines that end as on Windows', () => {
  expect(offer('---\r\ntitle: T\r\nfigures:\r\n  - figure: |\r\n---\r\n').labels).toEqual(['potash-output']);
});

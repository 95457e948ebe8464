import { describe, expect, it } from 'vitest';
import { viewEntity } from '../../../src/core/view/entity-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { viewTimeline } from '../../../src/core/view/timeline-view.ts';
import { each, type Told, world } from '../claims/world.ts';

const sectionsOf = (told: readonly Told[], id = 'birka') => {
  const digest = world(told);
  const entity = digest.findEntity(id);
  return (entity && viewEntity(digest, entity).sections) ?? [];
};

const events = each(
  'events',
  'title: Birka sells salt, about: [birka, norway], date: 2024-03',
  'title: The summit opens, about: [birka, norway], event: summit, date: 2024-05-03',
  'title: They meet, about: [birka, state], event: summit, date: 2024-05-04',
  'title: Birka is to dig, about: birka, due: 2028, is: planned',
  'title: Birka grows, about: birka',
);

describe('the timeline of a company', () => {
  const [timeline] = sectionsOf(events);

  it('tells what happened newest first, several reports of one event as one, what has no date last', () => {
    expect(timeline?.title).toEqual(['Timeline']);
    expect(timeline?.rows?.map(({ date, title }) => `${date.label}: ${plainText(title)}`)).toEqual([
      'due 2028: Birka is to dig',
      '3 May 2024: Oslo summit',
      'Mar 2024: Birka sells salt',
      'no date given: Birka grows',
    ]);
  });

  it('leaves no report out, and does not say whose page it is on', () => {
    expect(timeline?.claims.length).toBe(5);
    const told = timeline?.rows?.map(({ reports = [] }) => reports.map(({ about }) => plainText(about)));
    expect(told).toEqual([[''], ['Norway', 'The State'], ['Norway'], ['']]);
  });

  it('is where the timeline of all leads to, for those that most events are about', () => {
    const { parties } = viewTimeline(world(events));
    expect(parties.map(({ label, href, count }) => [label, href, count])).toEqual([
      ['Birka', '/companies/birka/#events', 5],
      ['Norway', '/places/norway/#events', 2],
      ['The State', '/institutions/state/#events', 1],
    ]);
  });
});

it('who pays a company stands in one section, and in another whom it pays, before its other relations', () => {
  const told = each(
    'relations',
    'from: fjord-bank, type: lends-to, to: birka',
    'from: state, type: grants-to, to: birka',
    'from: birka, type: invests-in, to: hill-mine',
    'from: birka, type: competes-with, to: coast-bank',
    'from: birka, type: builds, to: foo-hill',
  );
  expect(sectionsOf(told).map(({ title, claims }) => [plainText(title), claims.length])).toEqual([
    ['Money received', 2],
    ['Money given', 1],
    ['Other relations', 2],
  ]);
});

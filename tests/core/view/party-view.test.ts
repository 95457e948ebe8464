import { expect, it } from 'vitest';
import { viewParty } from '../../../src/core/view/party-view.ts';
import { world } from '../claims/world.ts';
import { entity } from '../sample.ts';

const relations = (...claims: string[]) => [{ list: 'relations', claims }];
const viewOf = (id: string, ...args: Parameters<typeof world>) => {
  const digest = world(...args);
  const party = digest.findEntity(id);
  if (!party) throw new Error(`no ${id}`);
  const { projects, policies } = viewParty(digest, party);
  return { projects, policies };
};
const hrefs = (items: { entity: string | { href: string } }[]): string[] =>
  items.map(({ entity: link }) => (typeof link === 'string' ? link : link.href));

it.each(['birka', 'ministry', 'hill-mine'])(
  '%s: what it runs, as undoubted claims say, and the policies that touch it',
  (id) => {
    const { projects, policies } = viewOf(
      id,
      relations(
        `from: ${id}, type: owns, to: foo-hill`,
        `from: ${id}, type: operates, to: hill-mine, doubt: { why: W }`,
        `from: quota, type: restricts, to: ${id}`,
      ),
    );
    expect(hrefs(projects.items)).toEqual(['/projects/foo-hill/']);
    expect(hrefs(policies.items)).toEqual(['/policies/quota/']);
  },
);

it('of very many policies it says how many are left out, and where all are', () => {
  const ids = Array.from({ length: 23 }, (_, index) => `rule-${index}`);
  const files = Object.fromEntries(ids.map((id) => [`policies/${id}.md`, entity(id)]));
  const told = relations(...ids.map((id) => `from: ministry, type: issued, to: ${id}`));
  const { policies } = viewOf('ministry', told, undefined, files);
  expect([policies.items.length, policies.more, policies.all]).toEqual([20, 3, '/policies/']);
});

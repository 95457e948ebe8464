/** The identity of an entity as a list of labelled facts. */
import type { Digest, Entity } from '../link/digest.ts';
import { findUnit } from '../schema/units.ts';
import { linkAll, linkEntity, type RichText } from './rich-text.ts';

export interface Fact {
  label: string;
  value: RichText;
}

type Row = [label: string, value: RichText | string | undefined];

export function listFacts(digest: Digest, entity: Entity): Fact[] {
  return rowsOf(digest, entity).flatMap(([label, value]) => {
    const rich = typeof value === 'string' ? [value].filter(Boolean) : (value ?? []);
    return rich.length === 0 ? [] : [{ label, value: rich }];
  });
}

function rowsOf(digest: Digest, { kind, fields }: Entity): Row[] {
  const link = (id: string | undefined): RichText => (id ? [linkEntity(digest, id)] : []);
  const links = (ids: readonly string[]): RichText => linkAll(digest, ids);
  const web = (url: string | undefined): RichText =>
    url ? [{ href: url, label: new URL(url).hostname }] : [];
  switch (kind) {
    case 'company':
      return [
        ['Kind', fields.kind],
        ['Country', link(fields.country)],
        ['Part of', link(fields.parent)],
        ['Ticker', fields.ticker],
        ['Website', web(fields.website)],
      ];
    case 'institution':
      return [
        ['Kind', fields.kind],
        ['Country', link(fields.country)],
        ['Part of', link(fields.parent)],
        ['Website', web(fields.website)],
      ];
    case 'project':
      return [
        ['Kind', fields.kind],
        ['Place', link(fields.place)],
        ['Topics', links(fields.topics)],
      ];
    case 'policy':
      return [
        ['Kind', fields.kind],
        ['Jurisdiction', links(fields.jurisdiction)],
        ['Reference', fields.reference],
        ['Part of', links(fields.partOf)],
        ['Suspends', links(fields.suspends)],
        ['Amends', links(fields.amends)],
        ['Implements', links(fields.implements)],
        ['Topics', links(fields.topics)],
      ];
    case 'figure':
      return [
        ['Unit', findUnit(fields.unit, digest.site.units)?.label ?? fields.unit],
        ['Basis', fields.basis.join('; ')],
        ['Topics', links(fields.topics)],
      ];
    case 'deal':
      return [
        ['Kind', fields.kind],
        ['Topics', links(fields.topics)],
      ];
    case 'event':
    case 'question':
      return [['Topics', links(fields.topics)]];
    case 'topic':
      return [
        ['Symbol', fields.symbol],
        ['Part of', link(fields.parent)],
      ];
    case 'place':
      return [
        ['ISO code', fields.iso],
        ['Lies in', link(fields.parent)],
      ];
    case 'publisher':
      return [
        ['Kind', fields.kind],
        ['Country', link(fields.country)],
        ['Website', web(fields.website)],
      ];
    case 'person':
      return [];
  }
}

/** An article or entity as a thing of schema.org. What it is called and where it stands; what is claimed of it has its own files. */
import type { Article as ArticleThing, Event, Legislation, Place, Thing } from 'schema-dts';
import { findStandings } from '../claims/standing.ts';
import { listEvents } from '../claims/timeline.ts';
import type { Article, Digest, Entity } from '../link/digest.ts';
import type { Kind } from '../schema/kinds.ts';
import { stages } from '../schema/vocabulary.ts';
import { machineDate } from './format-date.ts';
import { siteIds } from './structured-site.ts';

/** More than a name. */
export type Described = Exclude<Thing, string>;

/** Undefined where there is no such thing. */
export function viewThing(digest: Digest, { kind, id }: { kind: Kind; id: string }): Described | undefined {
  if (kind === 'article') {
    const article = digest.findArticle(id);
    return article && viewArticleThing(digest, article);
  }
  const entity = digest.findEntity(id);
  return entity && viewEntityThing(digest, entity);
}

const thingId = ({ urls }: Digest, kind: Kind, id: string): string =>
  `${urls.absolute(urls.page(kind, id))}#this`;

/** Another thing, by `@id` alone. */
function refer(digest: Digest, id: string | undefined): { '@id': string }[] {
  const entity = id === undefined ? undefined : digest.findEntity(id);
  return entity ? [{ '@id': thingId(digest, entity.kind, entity.id) }] : [];
}

function viewArticleThing(digest: Digest, article: Article): Exclude<ArticleThing, string> {
  const { today } = digest;
  const { title, added, source, corrections } = article.fields;
  const { publisher } = siteIds(digest);
  const mended = corrections.map(({ date }) => date).filter((date) => date <= today);
  return {
    '@type': 'Article',
    '@id': thingId(digest, 'article', article.id),
    headline: title,
    datePublished: added,
    ...(mended.length > 0 && { dateModified: [...mended].sort().at(-1) ?? added }),
    author: { '@id': publisher },
    publisher: { '@id': publisher },
    isBasedOn: viewSource(digest, source),
  };
}

/** The article that a digest is of; a date that is no calendar date is left out. */
function viewSource(digest: Digest, source: Article['fields']['source']): ArticleThing {
  const { headline, author, url, published, publisher } = source;
  const date = machineDate(published);
  const name = digest.findEntity(publisher)?.fields.name;
  return {
    '@type': 'NewsArticle',
    headline,
    ...(url && { '@id': url, url }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(date && { datePublished: date }),
    ...(name && {
      publisher: { '@type': 'Organization', '@id': thingId(digest, 'publisher', publisher), name },
    }),
  };
}

function viewEntityThing(digest: Digest, entity: Entity): Described {
  const { kind, id, fields } = entity;
  const url = digest.urls.absolute(digest.urls.page(kind, id));
  const named = {
    '@id': thingId(digest, kind, id),
    name: fields.name,
    ...(fields.aliases.length > 0 && { alternateName: fields.aliases }),
    url,
  };
  switch (entity.kind) {
    case 'company':
    case 'institution':
    case 'publisher':
      return viewOrganization(digest, entity, named);
    case 'project':
      return { '@type': 'Project', ...named, ...viewLocation(digest, entity) };
    case 'policy':
      return viewPolicyThing(digest, entity, named);
    case 'figure':
      return viewFigureThing(digest, entity, named);
    case 'event':
      return viewEventThing(digest, id, named);
    case 'place':
      return viewPlace(digest, entity, named);
    case 'question':
      return { '@type': 'Question', ...named };
    case 'topic':
      return {
        '@type': 'DefinedTerm',
        ...named,
        ...(entity.fields.symbol && { termCode: entity.fields.symbol }),
      };
    case 'person':
      return { '@type': 'Person', ...named };
    case 'deal':
      return { '@type': 'Intangible', ...named };
  }
}

/** What every entity has; `url` is that of its page here. */
interface Named {
  '@id': string;
  name: string;
  alternateName?: string[];
  url: string;
}

function viewOrganization(
  digest: Digest,
  entity: Entity<'company'> | Entity<'institution'> | Entity<'publisher'>,
  named: Named,
): Described {
  const { website, country } = entity.fields;
  const parent = 'parent' in entity.fields ? entity.fields.parent : undefined;
  const ticker = 'ticker' in entity.fields ? entity.fields.ticker : undefined;
  const rest = {
    ...named,
    ...(website && { sameAs: website }),
    ...(country && { location: refer(digest, country) }),
    ...(parent && { parentOrganization: refer(digest, parent) }),
  };
  if (ticker) return { '@type': 'Corporation', ...rest, tickerSymbol: ticker };
  return { '@type': isGovernment(entity) ? 'GovernmentOrganization' : 'Organization', ...rest };
}

const governing: ReadonlySet<string> = new Set([
  'government',
  'ministry',
  'agency',
  'parliament',
  'administration',
]);

const isGovernment = ({ kind, fields }: Entity): boolean =>
  kind === 'institution' && 'kind' in fields && governing.has(fields.kind ?? '');

function viewLocation(digest: Digest, { fields }: Entity<'project'>): { location?: Place } {
  const { place, latitude, longitude } = fields;
  const [lies] = refer(digest, place);
  const geo = viewGeo(latitude, longitude);
  if (!lies && !geo) return {};
  return { location: { '@type': 'Place', ...(lies && { containedInPlace: lies }), ...(geo && { geo }) } };
}

const viewGeo = (latitude: number | undefined, longitude: number | undefined) =>
  latitude === undefined || longitude === undefined
    ? undefined
    : { '@type': 'GeoCoordinates' as const, latitude, longitude };

function viewPlace(digest: Digest, { fields }: Entity<'place'>, named: Named): Exclude<Place, string> {
  const geo = viewGeo(fields.latitude, fields.longitude);
  const [parent] = refer(digest, fields.parent);
  return {
    '@type': 'Place',
    ...named,
    ...(fields.iso && { identifier: fields.iso }),
    ...(parent && { containedInPlace: parent }),
    ...(geo && { geo }),
  };
}

/** What a state lays down; agreements, strategies and promises of money are works of other kinds. */
const lawKinds: ReadonlySet<string> = new Set(['control', 'suspension', 'licence scheme', 'tariff', 'act']);

function viewPolicyThing(digest: Digest, { id, fields }: Entity<'policy'>, named: Named): Described {
  const { kind, reference, jurisdiction, partOf, amends, suspends } = fields;
  const whole = partOf.flatMap((other) => refer(digest, other));
  if (!lawKinds.has(kind ?? ''))
    return {
      '@type': 'CreativeWork',
      ...named,
      ...(reference && { identifier: reference }),
      ...(whole.length > 0 && { isPartOf: whole }),
    };
  const changes = [...amends, ...suspends].flatMap((other) => refer(digest, other));
  const force = findForce(digest, id);
  return {
    '@type': 'Legislation',
    ...named,
    ...(reference && { legislationIdentifier: reference }),
    ...(jurisdiction.length > 0 && {
      legislationJurisdiction: jurisdiction.flatMap((one) => refer(digest, one)) as never,
    }),
    ...(whole.length > 0 && { isPartOf: whole }),
    ...(changes.length > 0 && { legislationChanges: changes }),
    ...(force && { legislationLegalForce: force }),
  };
}

/** Whether it is in force as a whole, in law; undefined where nobody says, and where that is confirmed no longer. */
function findForce(digest: Digest, id: string): Exclude<Legislation, string>['legislationLegalForce'] {
  const [standing] = findStandings(digest, id).filter(({ part, side }) => !part && side === 'law');
  if (!standing || standing.lapsed) return undefined;
  const { phase } = stages[standing.claim.fields.status];
  if (phase === 'partial') return 'https://schema.org/PartiallyInForce';
  return phase === 'active' ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce';
}

function viewFigureThing(digest: Digest, { id, kind, fields }: Entity<'figure'>, named: Named): Described {
  const { site, urls } = digest;
  return {
    '@type': 'Dataset',
    ...named,
    description: `${fields.definition} Every number that articles state, each with its source.`,
    variableMeasured: { '@type': 'PropertyValue', name: fields.name, unitText: fields.unit },
    license: site.licence.url ?? site.licence.name,
    creator: { '@id': siteIds(digest).publisher },
    distribution: {
      '@type': 'DataDownload',
      contentUrl: urls.absolute(urls.entityData(kind, id)),
      encodingFormat: 'application/json',
    },
  };
}

/** With the date that the timeline has it under, where that is a calendar date. */
function viewEventThing(digest: Digest, id: string, named: Named): Exclude<Event, string> {
  const reports = digest
    .claimsTouching(id)
    .filter((claim) => claim.type === 'event' && claim.fields.event === id);
  const [event] = listEvents(reports.flatMap((claim) => (claim.type === 'event' ? [claim] : [])));
  const date = event && machineDate(event.date);
  return { '@type': 'Event', ...named, ...(date && { startDate: date }) };
}

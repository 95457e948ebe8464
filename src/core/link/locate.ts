/** Where a thing is on the map: by its own coordinates, else by those of the nearest place around it that has some. */
import type { Digest, Entity } from './digest.ts';
import { listAncestry } from './kin.ts';

export interface Location {
  longitude: number;
  latitude: number;
  /** The coordinates are the middle of a country or region: the thing is somewhere in it, no source says where. */
  isArea: boolean;
}

export interface Whereabouts {
  /** The places it lies in, nearest first; empty where nobody says. */
  places: readonly Entity<'place'>[];
  /** The country among them; where none has a country’s code, the widest of them. */
  country?: Entity<'place'>;
  location?: Location;
}

/** What is known of where a project or a place is. */
export function locate(digest: Digest, entity: Entity): Whereabouts {
  const places = listPlaces(digest, entity);
  const around = entity.kind === 'place' ? [entity, ...places] : places;
  const country = around.find(({ fields }) => /^[A-Z]{2}$/.test(fields.iso ?? '')) ?? around.at(-1);
  const location = readLocation(entity) ?? findLocation(digest, around);
  return { places, ...(country && { country }), ...(location && { location }) };
}

function listPlaces(digest: Digest, { kind, id, fields }: Entity): Entity<'place'>[] {
  const start = kind === 'place' ? id : kind === 'project' && 'place' in fields ? fields.place : undefined;
  if (start === undefined) return [];
  return listAncestry(digest, start).flatMap((one) => {
    const place = one === id ? undefined : digest.findEntity(one);
    return place?.kind === 'place' ? [place] : [];
  });
}

/** The exact spot of a project; a place is as wide as it is. */
const readLocation = (entity: Entity): Location | undefined =>
  entity.kind === 'project' ? toLocation(entity.fields, false) : undefined;

/** The nearest place with coordinates; one around the nearest has that in it, and so is wide. */
function findLocation(digest: Digest, places: readonly Entity<'place'>[]): Location | undefined {
  const place = places.find(({ fields }) => toLocation(fields, false) !== undefined);
  return place && toLocation(place.fields, isWide(digest, place));
}

function toLocation(
  { longitude, latitude }: { longitude?: number | undefined; latitude?: number | undefined },
  isArea: boolean,
): Location | undefined {
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude, isArea };
}

/** A country or region, or what other places lie in, or what lies in nothing: no spot on a map. */
const isWide = (digest: Digest, { id, fields }: Entity<'place'>): boolean =>
  fields.iso !== undefined ||
  fields.parent === undefined ||
  digest.entitiesNaming(id).some((other) => other.kind === 'place' && other.fields.parent === id);

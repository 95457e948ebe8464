/** The tables that can be downloaded, each with its rows and the schemas of a row. */
import type { z } from 'zod';
import { groupsOf } from '../claims/groups.ts';
import { listTimeline } from '../claims/timeline.ts';
import type { Digest } from '../link/digest.ts';
import type { DataFile } from '../url.ts';
import { eachClaimText, eachExportedClaim } from './claims-json.ts';
import { exportEntities } from './entities-json.ts';
import { exportGroups, groupText } from './groups-json.ts';
import { countRelations, exportRelations } from './relations-json.ts';
import { claimRows, entityRows, groupRow, relationRow, timelineRow } from './row-schemas.ts';
import { exportTimeline } from './timeline-json.ts';

export type Row = Record<string, unknown>;

export interface Table {
  name: DataFile;
  title: string;
  /** What one row is. */
  row: string;
  /** A row fits one of them. */
  schemas: readonly z.ZodObject[];
  /** The fields that tell a row from all others. */
  key: readonly string[];
  /** Fields that hold keys of other tables. */
  refers: readonly { field: string; table: DataFile }[];
  /** Made as they are asked for, where there are many. */
  list: (digest: Digest) => Iterable<Row>;
  /** How many rows there are. */
  count: (digest: Digest) => number;
  /** The rows as JSON, where other files hold the same texts. */
  listTexts?: (digest: Digest) => Iterable<string>;
}

export const tables: Record<DataFile, Table> = {
  claims: {
    name: 'claims',
    title: 'Claims',
    row: 'one thing that one article says',
    schemas: claimRows.map(({ row }) => row),
    key: ['id'],
    refers: [{ field: 'group', table: 'groups' }],
    list: eachExportedClaim,
    count: ({ claims }) => claims.length,
    listTexts: eachClaimText,
  },
  entities: {
    name: 'entities',
    title: 'Entities',
    row: 'one company, institution, project, policy, figure or other thing that claims are about',
    schemas: entityRows.map(({ row }) => row),
    key: ['id'],
    refers: [],
    list: (digest) => exportEntities(digest),
    count: ({ entities }) => entities.length,
  },
  groups: {
    name: 'groups',
    title: 'Groups',
    row: 'the claims that answer one thing, with their verdict',
    schemas: [groupRow],
    key: ['id'],
    refers: [],
    list: (digest) => exportGroups(digest) as unknown as readonly Row[],
    listTexts: (digest) => exportGroups(digest).map(groupText),
    count: (digest) => groupsOf(digest).all.length,
  },
  timeline: {
    name: 'timeline',
    title: 'Timeline',
    row: 'one event, or one article that was published',
    schemas: [timelineRow],
    key: ['kind', 'id'],
    refers: [],
    list: (digest) => exportTimeline(digest) as unknown as readonly Row[],
    count: (digest) => listTimeline(digest).length,
  },
  relations: {
    name: 'relations',
    title: 'Relations',
    row: 'one tie between two parties, as one claim states it',
    schemas: [relationRow],
    key: ['claim', 'from', 'to'],
    refers: [
      { field: 'claim', table: 'claims' },
      { field: 'group', table: 'groups' },
    ],
    list: exportRelations,
    count: countRelations,
  },
};

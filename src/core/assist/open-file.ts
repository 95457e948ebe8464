/** A content file as an editor has it open, saved or not. */
import type { z } from 'zod';
import { siteSchema } from '../schema/entity-schemas.ts';
import { findKindOfFolder, kinds } from '../schema/kinds.ts';

export interface OpenFile {
  /** Within the content folder, with `/`. */
  path: string;
  text: string;
}

/** The schema of a content file, by its path within the content. */
export function findFileSchema(path: string): z.ZodType | undefined {
  if (path === 'site.yaml') return siteSchema;
  const kind = findKindOfFolder(path.split('/')[0] ?? '');
  return kind && path.endsWith('.md') ? kinds[kind].schema : undefined;
}

/** The id of the file at a path. */
export const idOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.md$/, '');

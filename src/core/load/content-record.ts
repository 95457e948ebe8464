/** A content file as it was read: which thing it is, its checked fields and its body. */
import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Place } from '../problem/problem.ts';
import type { Kind, kinds } from '../schema/kinds.ts';
import type { BodyLink } from './list-body-links.ts';
import type { YamlPath } from './parse-yaml.ts';
import type { TextRun } from './text-runs.ts';

export type FieldsOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

/** What all later work needs of a file: plain data, which may cross threads and outlive the process. */
export interface PlainRecord<K extends Kind = Kind> {
  kind: K;
  id: string;
  /** Absent where the file has errors of its own: it still defines its id. */
  fields?: FieldsOf<K>;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  /** The plain words of the body. */
  prose: readonly TextRun[];
  /** The links of the body, as written. */
  links: readonly BodyLink[];
  /** Nothing could be made of the file but its id. */
  isHollow?: true;
  /** Its front matter could not be read. */
  isUnread?: true;
}

interface RecordOf<K extends Kind> extends PlainRecord<K> {
  /** Path that problems name. */
  file: string;
  /** The front matter as it was read, whatever the schema says of it; undefined where it is not YAML. Parsed on demand. */
  readonly data: unknown;
  /** Parsed on demand. */
  readonly body: Root;
  locate: (path: YamlPath, part?: 'key' | 'value') => Place;
}

export type ContentRecord<K extends Kind = Kind> = { [P in K]: RecordOf<P> }[K];

/** A content file as it was read: which thing it is, its checked fields and its parsed body. */
import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Place } from '../problem/problem.ts';
import type { Kind, kinds } from '../schema/kinds.ts';
import type { YamlPath } from './parse-yaml.ts';

export type FieldsOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

interface RecordOf<K extends Kind> {
  kind: K;
  id: string;
  /** Path that problems name. */
  file: string;
  /** Absent where the file has errors of its own: it still defines its id. */
  fields: FieldsOf<K> | undefined;
  /** The front matter as it was read, whatever the schema says of it; absent where it is not YAML. */
  data: unknown;
  body: Root;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  locate: (path: YamlPath, part?: 'key' | 'value') => Place;
}

export type ContentRecord<K extends Kind = Kind> = { [P in K]: RecordOf<P> }[K];

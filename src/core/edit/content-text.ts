/** A content file as the tools that change it see it: its exact text, and the place of every YAML node and of the body. */
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { decodeText, positionAt } from '../load/decode-text.ts';
import { findHazard } from '../load/find-hazard.ts';
import { parseYaml } from '../load/parse-yaml.ts';
import type { RawFile } from '../load/read-files.ts';
import { findFences } from '../load/split-front-matter.ts';
import { siteSchema } from '../schema/entity-schemas.ts';
import { findKindOfFolder, type Kind, kinds } from '../schema/kinds.ts';
import { applyEdits } from './text-edit.ts';

export interface ContentText {
  /** Path within the content folder. */
  path: string;
  /** Absent for `site.yaml`. */
  kind?: Kind;
  id: string;
  schema: z.ZodType;
  /** As it stands on the disk, with its line ends and its byte-order mark. */
  source: string;
  /** As it is parsed: line ends are `\n`. Every offset is one in this text. */
  text: string;
  /** The map at the top; offsets of its nodes count from `yamlStart`. */
  yaml: YAMLMap;
  yamlStart: number;
  data: Record<string, unknown>;
  /** Where the body begins; the end of the text where there is none. */
  bodyStart: number;
}

/** What stands from `start` up to `end`, exclusive, becomes `text`. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

const exact = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const opening = '---\n';

/** The file with its places; undefined where nothing can be seen of what it holds: then what it refers to is hidden. */
export function parseContentText({ path, content }: RawFile): ContentText | undefined {
  const decoded = decodeText(path, content);
  if ('problem' in decoded || 'refused' in content) return undefined;
  const { text } = decoded;
  const [folder = '', file = ''] = path.split('/');
  const kind = findKindOfFolder(folder);
  const isSite = path === 'site.yaml';
  const fences = isSite ? undefined : findFences(text);
  if (fences && !fences.ok) return undefined;
  const yamlStart = isSite ? 0 : opening.length;
  const bodyStart = fences ? startOfLine(text, fences.closingLine + 1) : text.length;
  const yamlText = text.slice(yamlStart, fences ? startOfLine(text, fences.closingLine) : undefined);
  const { data } = parseYaml(path, yamlText, 1);
  const yaml = parseDocument(yamlText, { schema: 'failsafe', resolveKnownTags: false }).contents;
  if (!data || !isMap(yaml) || findHazard(text.slice(bodyStart))) return undefined;
  return {
    path,
    ...(kind && { kind }),
    id: file.replace(/\.md$/, ''),
    schema: kind ? kinds[kind].schema : siteSchema,
    source: exact.decode(content),
    text,
    yaml: yaml as YAMLMap,
    yamlStart,
    data,
    bodyStart,
  };
}

/** The exact text of the file after the changes; all that they do not name stays byte for byte. */
export const applySpans = ({ source, text }: ContentText, spans: readonly Span[]): string =>
  applyEdits(
    source,
    spans.map((span) => ({
      from: positionAt(text, span.start),
      to: positionAt(text, span.end),
      text: span.text,
    })),
  );

/** The offset at which a line, counted from 1, begins. */
function startOfLine(text: string, line: number): number {
  let offset = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  return offset;
}

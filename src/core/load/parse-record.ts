/** One content file → its record and its problems: path, encoding, fences, YAML, schema, body. */
import { createProblem, didYouMean, findClosest, type Problem } from '../problem/problem.ts';
import { describeIssues } from '../schema/describe-issue.ts';
import { parseEdtf } from '../schema/edtf.ts';
import { idPattern, toId } from '../schema/fields.ts';
import { allKinds, findKindOfFolder, type Kind, kinds } from '../schema/kinds.ts';
import { findIdFault } from '../schema/reserved-ids.ts';
import { listFields } from '../schema/walk-schema.ts';
import type { ContentRecord, PlainRecord } from './content-record.ts';
import { decodeText, readFrom } from './decode-text.ts';
import { examineBody } from './examine-body.ts';
import { findOtherKind } from './find-other-kind.ts';
import { once } from './keep-last.ts';
import { listTodos } from './list-todos.ts';
import { readBody } from './parse-body.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import type { RawFile } from './read-files.ts';
import { tellDescribed } from './tell-described.ts';

export interface ParsedRecord {
  record?: ContentRecord;
  problems: Problem[];
  /** That of the file, where somebody remembers files. */
  key?: string;
}

/** A file’s record and problems as plain data. */
export interface ParsedFile {
  record?: PlainRecord;
  problems: Problem[];
  /** The record as a text, where it has come as one. */
  text?: string;
}

const start = { line: 1, column: 1 };

/** `name` is the path that problems name; `raw.path` the one within the content folder. */
export function parseRecord(name: string, raw: RawFile): ParsedRecord {
  return openRecord(name, raw, parseFile(name, raw));
}

/** The same as plain data, from which the record can be opened elsewhere and later. */
export function parseFile(name: string, raw: RawFile): ParsedFile {
  const noFile = isNoFile(raw) ? decodeText(name, raw.content) : undefined;
  if (noFile && 'problem' in noFile) return { problems: [noFile.problem] };
  const place = findPlace(raw.path);
  if ('message' in place) {
    const problem = createProblem('misplaced-file', name, start, place.message, place.hint);
    const meant = findMeantPlace(raw.path);
    return { ...(meant && { record: hollowRecord(meant.kind, meant.id) }), problems: [problem] };
  }
  const { kind, id: written } = place;
  const problems = checkId(name, kind, written);
  // A file of the wrong name still defines the id it should have, so that one mistake makes one problem.
  const id = readId(written) || written;
  const hollow = hollowRecord(kind, id);
  const decoded = decodeText(name, raw.content);
  const parsed = 'text' in decoded ? parseDocument(name, decoded.text) : decoded;
  if ('problem' in parsed) return { record: hollow, problems: [...problems, parsed.problem] };
  const { data, bodyLine } = parsed;
  const stray = findStrayField(kind, parsed);
  if (stray !== undefined) {
    const message = `the front matter ends here, but line ${stray} is a field`;
    const at = { line: bodyLine - 1, column: 1 };
    const problem = createProblem('front-matter', name, at, message, 'move this `---` below the fields');
    return { record: hollow, problems: [...problems, problem] };
  }
  if (kind !== 'article' && data && 'source' in data && 'summary' in data) {
    const message = `“${raw.path}” looks like an article`;
    const hint = `move it to ${kinds.article.folder}/`;
    return { record: hollow, problems: [createProblem('misplaced-file', name, start, message, hint)] };
  }
  const { fields, problems: faults } = readFields(name, kind, parsed);
  const other = fields ? undefined : findOtherKind(kind, data);
  if (other) {
    const [is = kind] = other.kinds;
    const message = `“${raw.path}” has the fields of a ${other.kinds.map((one) => kinds[one].one.toLowerCase()).join(' or a ')} (\`${other.strange.join('`, `')}\`)`;
    const hint = `move it to ${other.kinds.map((one) => `${kinds[one].folder}/`).join(' or ')}`;
    const problem = createProblem('misplaced-file', name, start, message, hint);
    return { record: hollowRecord(is, id), problems: [...problems, problem] };
  }
  const { prose, links, problems: bodyFaults } = examineBody(name, parsed.body, bodyLine);
  const todos = kind === 'article' && 'text' in decoded ? listTodos(name, decoded.text, bodyLine) : [];
  return {
    record: {
      kind,
      id,
      ...(fields && { fields }),
      ...(!data && { isUnread: true }),
      bodyLine,
      prose,
      links,
    } as PlainRecord,
    problems: [...problems, ...faults, ...bodyFaults, ...todos],
  };
}

/** The record of what `raw` was parsed to; what is not in the plain data is read from the file again when it is needed. */
export function openRecord(
  name: string,
  raw: RawFile,
  { record: plain, problems }: ParsedFile,
): ParsedRecord {
  if (!plain) return { problems };
  const open = once(() => (plain.isHollow ? undefined : readDocument(name, raw)));
  const record = {
    ...plain,
    file: name,
    fields: plain.fields,
    get data() {
      return plain.isUnread ? undefined : open()?.data;
    },
    // Its front matter has been read. Nobody asks twice, and the trees of all bodies would take more memory than all else.
    get body() {
      return readBody(plain.isHollow ? '' : readFrom(plain.bodyLine, raw.content));
    },
    locate: (path, part) => open()?.locate(path, part) ?? start,
  } as ContentRecord;
  return { record, problems };
}

/** A record of a file of which nothing is known but its id. */
const hollowRecord = (kind: Kind, id: string): PlainRecord => ({
  kind,
  id,
  bodyLine: 1,
  prose: [],
  links: [],
  isHollow: true,
});

function readDocument(name: string, raw: RawFile): ParsedDocument | undefined {
  const decoded = decodeText(name, raw.content);
  const parsed = 'text' in decoded ? parseDocument(name, decoded.text) : decoded;
  return 'problem' in parsed ? undefined : parsed;
}

/** Whether it is a folder that cannot be read, or a link or device where a folder may be meant. */
const isNoFile = ({ path, content }: RawFile): boolean =>
  'refused' in content &&
  (content.refused === 'unreadable-folder' || (content.refused === 'not-a-file' && !path.endsWith('.md')));

function readFields(name: string, kind: Kind, { data, problems, locate }: ParsedDocument) {
  if (!data) return { fields: undefined, problems };
  const { schema } = kinds[kind];
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data, problems };
  const faults = describeIssues(schema, data, result.error.issues).map((fault) =>
    tellDescribed(name, fault, locate),
  );
  return { fields: undefined, problems: [...problems, ...faults] };
}

/** The line of the file on which the body begins with a field of its kind: its fence stands too early. */
function findStrayField(kind: Kind, { body, bodyLine }: ParsedDocument): number | undefined {
  const [, blank = '', field] = /^(\s*)([a-z][A-Za-z]*):(?:\s|$)/.exec(body) ?? [];
  if (field === undefined || !listFields(kinds[kind].schema, []).includes(field)) return undefined;
  return bodyLine + blank.split('\n').length - 1;
}

type Place = { kind: Kind; id: string } | { message: string; hint?: string | undefined };

function findPlace(path: string): Place {
  const [folder = '', file, ...deeper] = path.split('/');
  const folders = allKinds.map((kind) => kinds[kind].folder);
  if (file === undefined) {
    return { message: `“${folder}” is no content file`, hint: `files live in ${folders.join(', ')}` };
  }
  const kind = findKindOfFolder(folder);
  if (!kind) {
    return {
      message: `“${folder}/” is not a folder of content`,
      hint: didYouMean(folder, folders) ?? folders.join(', '),
    };
  }
  if (deeper.length > 0) return { message: `“${folder}/” has no subfolders`, hint: `move it to ${folder}/` };
  if (!file.endsWith('.md'))
    return { message: `“${file}” is not a Markdown file`, hint: 'its name must end in .md' };
  return { kind, id: file.slice(0, -'.md'.length) };
}

/** Which thing a misplaced file is most likely of: what refers to it is not another mistake. */
function findMeantPlace(path: string): { kind: Kind; id: string } | undefined {
  const steps = path.split('/');
  const folder =
    steps.length > 1
      ? findClosest(
          steps[0] ?? '',
          allKinds.map((kind) => kinds[kind].folder),
        )
      : undefined;
  const kind = folder === undefined ? undefined : findKindOfFolder(folder);
  const id = toId(steps.at(-1)?.replace(/\..*$/, '') ?? '');
  return kind && id ? { kind, id } : undefined;
}

/** The id that a name of a file is meant to be; one that was copied from an address may have its escapes. */
const readId = (name: string): string => toId(/%[\da-f]{2}/i.test(name) ? decodeAddress(name) : name);

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkId(name: string, kind: Kind, id: string): Problem[] {
  const bad = (message: string, hint?: string): Problem[] => [
    createProblem('bad-id', name, start, `“${id}” ${message}`, hint),
  ];
  if (!idPattern.test(id)) {
    const better = readId(id);
    return bad(
      'is not lowercase letters, digits and single hyphens',
      better ? `rename it to ${better}.md` : undefined,
    );
  }
  const fault = findIdFault(id);
  if (fault) return bad(fault.message, fault.hint);
  if (kind !== 'article') return [];
  const [, date] = /^(\d{4}(?:-\d{2}){0,2})-/.exec(id) ?? [];
  if (date === undefined) return bad('does not begin with a date', 'as in 2026-03-31-short-title.md');
  const result = parseEdtf(date);
  return result.ok ? [] : bad(`does not begin with a date: ${result.message}`);
}

/**
 * YAML as nearly every editor writes it, parsed many times faster than with the exact parser. Whatever the exact one might
 * refuse, warn of or read in another way is left to it: a test shows that what is accepted here is the same there.
 */
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  parseEvents,
  SCALAR_STYLE,
} from 'js-yaml';

/** Words that begin a prototype: no field may have their names. */
export const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Collections within each other. */
export const maxDepth = 20;

/** Fields of one map. */
export const mostFields = 1000;

/** The most that a key may be long before parsers differ over it. */
const maxKey = 200;

/** Tabs, ends of a document, marked keys, flow collections of several lines, text right behind one. */
const unsure = /\t|^\.\.\.|(?:^|[ [{,])\?(?: |$)|[,[{] *(?:#.*)?$|^ *[\]},]|[\]}] *[^\s,\]}#]/m;
/** Where there is a `#`: text that may be lost behind it, and comments between a field and its value. */
const unsureComment = /[:-] *\n\s*#|^[^#\n]*[:-] *#.*\n\s*#|[ \t]#[^\s#]/m;
/** What may follow a quoted text. */
const closing = / *(?:[\n,\]}]| #|$)/y;

/** The map of fields in `source`, or undefined where the exact parser has to look. Every scalar is text. */
export function parsePlainYaml(source: string): Record<string, unknown> | undefined {
  if (unsure.test(source) || (source.includes('#') && unsureComment.test(source))) return undefined;
  try {
    const events = parseEvents(source, { maxDepth });
    if (!isPlain(events, source)) return undefined;
    const [data] = constructFromEvents(events, { source, schema: FAILSAFE_SCHEMA });
    return data as Record<string, unknown>;
  } catch {
    // What is wrong with it, and where, the exact parser says.
    return undefined;
  }
}

/** One document, a map of fields, with nothing in it but maps, lists and texts of one line. */
function isPlain(events: readonly Event[], source: string): boolean {
  const [document, top] = events;
  if (document?.type !== EVENT_ID.DOCUMENT || top?.type !== EVENT_ID.MAPPING) return false;
  if (document.explicitStart || document.explicitEnd || document.directives.length > 0) return false;
  /** For each open collection, how many nodes it has if it is a map. */
  const open: { isMap: boolean; nodes: number }[] = [];
  for (const event of events.slice(1)) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) return false;
    if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
    const parent = open.at(-1);
    const isKey = parent?.isMap === true && parent.nodes % 2 === 0;
    if (parent) parent.nodes += 1;
    if (parent?.isMap && parent.nodes > 2 * mostFields) return false;
    if (event.type !== EVENT_ID.SCALAR) {
      if (isKey) return false;
      open.push({ isMap: event.type === EVENT_ID.MAPPING, nodes: 0 });
    } else if (!isPlainText(event, source, isKey)) return false;
  }
  return true;
}

function isPlainText({ style, valueStart, valueEnd }: ScalarEvent, source: string, isKey: boolean): boolean {
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) return false;
  const text = source.slice(Math.max(valueStart, 0), Math.max(valueEnd, 0));
  if (text.includes('\n') || (style === SCALAR_STYLE.DOUBLE_QUOTED && text.includes('\\'))) return false;
  const isQuoted = style !== SCALAR_STYLE.PLAIN;
  const end = isQuoted ? valueEnd + 1 : valueEnd;
  if (isKey) return source[end] === ':' && text !== '' && text.length <= maxKey && !reservedKeys.has(text);
  closing.lastIndex = end;
  return !isQuoted || closing.test(source);
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/**
 * Undoes the commonest damage of saved text: UTF-8 that was read as another code page and saved again, in whole or in
 * part, once or several times over: `Chinaâ€™s`, `Chinaโ€™s` and `China鈥檚` are all `China’s`.
 */

const singleByte = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'windows-874',
  'macintosh',
  'koi8-r',
  'ibm866',
] as const;
const doubleByte = ['gbk', 'shift_jis', 'big5', 'euc-kr'] as const;

/** Damage is seldom deeper than twice; each pass undoes one layer of it. */
const maxPasses = 4;

/** What undamaged news prose may hold: letters of Latin script, typographic marks, currencies, signs of measure. */
const plausible =
  /^[\u00A0-\u024F\u02C6\u02DC\u1E00-\u1EFF\u2000-\u2029\u202F-\u205E\u2080-\u2089\u20A0-\u20BF\u2100-\u214F\u2190-\u21FF\u2200-\u22FF\u25A0-\u25FF\u2600-\u27BF\uFB00-\uFB06\uFEFF]$/u;

/** The text without the damage; text that has none is returned as it is, control characters and hard spaces included. */
export function mendEncoding(text: string): string {
  let mended = text;
  for (let pass = 0; pass < maxPasses && /[^\n -~]/.test(mended); pass += 1) {
    const better = mendOnce(mended);
    if (better === mended) break;
    mended = better;
  }
  return mended;
}

/** Which page it was is seen from so many characters beyond ASCII. */
const maxSample = 20_000;

function mendOnce(text: string): string {
  const sample = (text.match(/[^\n -~]+[ -~]?/g) ?? []).join('').slice(0, maxSample);
  let best: { count: number; mend: (text: string) => Mended } | undefined;
  const consider = (mend: (text: string) => Mended): void => {
    const mended = mend(sample);
    if (mended.count > (best?.count ?? 0) && !isForeign(mended)) best = { count: mended.count, mend };
  };
  for (const page of singleByte) consider((one) => mendSingle(one, readSingle(page)));
  if (!best && /[\u2E80-\uD7AF\uFF61-\uFF9F]/.test(sample)) {
    for (const page of doubleByte) consider((one) => mendDouble(one, readDouble(page)));
  }
  return best ? best.mend(text).text : text;
}

/** Text of another script by right: more of its letters are left than came out as ours. */
const isForeign = ({ text, count }: Mended): boolean =>
  (text.match(/[\p{Script=Thai}\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0) > count;

type Bytes = ReadonlyMap<string, readonly number[]>;
const pages = new Map<string, Bytes>();

/** Character → byte; what a page leaves undefined is as in windows-1252, and beyond that the byte itself. */
function readSingle(page: string): Bytes {
  const known = pages.get(page);
  if (known) return known;
  const bytes = new Map<string, number[]>();
  for (const label of [page, 'windows-1252', 'latin1']) {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    const chars = label === 'latin1' ? String.fromCharCode(...upper) : new TextDecoder(label).decode(upper);
    for (const [index, byte] of upper.entries()) {
      const char = chars[index] ?? '\uFFFD';
      const isFallback = label !== page && byte > 0x9f;
      if (char !== '\uFFFD' && !isFallback && !bytes.has(char)) bytes.set(char, [byte]);
    }
  }
  pages.set(page, bytes);
  return bytes;
}

function readDouble(page: string): Bytes {
  const known = pages.get(page);
  if (known) return known;
  const decoder = new TextDecoder(page);
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const single = decoder.decode(Uint8Array.of(lead));
    if (single !== '\uFFFD' && single.length === 1) bytes.set(single, [lead]);
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\uFFFD' && !bytes.has(char)) bytes.set(char, [lead, trail]);
    }
  }
  pages.set(page, bytes);
  return bytes;
}

interface Mended {
  text: string;
  /** How many characters came out of the damage. */
  count: number;
}

function mendSingle(text: string, bytes: Bytes): Mended {
  const byteAt = (index: number): number => bytes.get(text[index] ?? '')?.[0] ?? 0;
  let result = '';
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if ((text[index] ?? '') <= '~') {
      const damaged = /[\u007F-\uFFFF]/g;
      damaged.lastIndex = index;
      const next = damaged.exec(text)?.index ?? text.length;
      result += text.slice(index, next);
      index = next - 1;
      continue;
    }
    const lead = byteAt(index);
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : 0;
    const char =
      length > 0 ? decodeSequence(Array.from({ length }, (_, step) => byteAt(index + step))) : undefined;
    if (char !== undefined) {
      result += char;
      count += 1;
      index += length - 1;
    } else if (lead === 0xe2 && byteAt(index + 1) === 0x80) {
      // The third byte of a closing quote, 9D, is undefined in most code pages and was lost.
      result += '”';
      count += 1;
      index += text[index + 2] === '\uFFFD' ? 2 : 1;
    } else {
      result += text[index];
    }
  }
  // A hard space (C2 A0) whose second half became a plain one.
  return { text: count > 0 ? result.replace(/\u00C2(?= )/g, '') : result, count };
}

function decodeSequence(bytes: readonly number[]): string | undefined {
  if (bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const char = Buffer.from(bytes).toString('utf8');
  return plausible.test(char) || isDamagedAgain(char) ? char : undefined;
}

/** A control character from 80 to 9F is itself half of a sequence that was damaged twice. */
const isDamagedAgain = (char: string): boolean => /^[\x80-\x9F]$/.test(char);

function mendDouble(text: string, bytes: Bytes): Mended {
  let count = 0;
  const mended = text.replace(/[^\n -~]+/g, (run) => {
    const raw = [...run].map((char) => (char === '\uFFFD' ? [] : bytes.get(char)));
    if (raw.some((one) => one === undefined)) return run;
    const all = raw.flatMap((one) => one ?? []);
    // What was lost at the end is most often the last byte of a closing quote.
    const isCut = all.at(-2) === 0xe2 && all.at(-1) === 0x80;
    const decoded = `${Buffer.from(isCut ? all.slice(0, -2) : all).toString('utf8')}${isCut ? '”' : ''}`;
    if ([...decoded].some((char) => char > '~' && !plausible.test(char))) return run;
    count += [...decoded].filter((char) => char > '~').length;
    return decoded;
  });
  return { text: mended, count };
}

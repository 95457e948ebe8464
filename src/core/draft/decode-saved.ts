/** The bytes of a saved article → text, whatever was done to them: byte-order marks, UTF-16, code pages, NUL bytes. */

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Never fails: bytes that are no UTF-8 are read as windows-1252, or as the page says of itself. */
export function decodeSaved(bytes: Uint8Array): string {
  const wide = findWide(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeAs(findDeclared(bytes), bytes) ?? decodeMixed(bytes);
  }
}

/** UTF-16 by its mark, or by the NUL that stands beside nearly every letter of ours. */
function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const nulls = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) < sample.length / 4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function findDeclared(bytes: Uint8Array): string | undefined {
  const head = windows1252.decode(bytes.subarray(0, 4000));
  return /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(head)?.[1];
}

function decodeAs(label: string | undefined, bytes: Uint8Array): string | undefined {
  if (label === undefined || /^utf-?8$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Sequences of UTF-8 as such, every other byte as windows-1252: what two programs in turn have saved. */
function decodeMixed(bytes: Uint8Array): string {
  const text = windows1252.decode(bytes);
  const raw = Buffer.from(bytes).toString('latin1');
  let result = '';
  let done = 0;
  for (const { index, 0: sequence } of raw.matchAll(/[\xC2-\xDF][\x80-\xBF]|[\xE1-\xEF][\x80-\xBF]{2}/g)) {
    result += text.slice(done, index) + Buffer.from(sequence, 'latin1').toString('utf8');
    done = index + sequence.length;
  }
  return result + text.slice(done);
}

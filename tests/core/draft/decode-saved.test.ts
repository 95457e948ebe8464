import { expect, it } from 'vitest';
import { decodeSaved } from '../../../src/core/draft/decode-saved.ts';
import { tidyText } from '../../../src/core/draft/tidy-text.ts';

const read = (bytes: Uint8Array): string => tidyText(decodeSaved(bytes));
const text = 'Birka’s mine in Kvæfjord';

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['windows-1252', Buffer.from('Birka\x92s mine in Kv\xE6fjord', 'latin1')],
])('%s is read', (_, bytes) => {
  expect(read(bytes)).toBe(text);
});

it('two encodings in one file are both read', () => {
  expect(read(Buffer.concat([Buffer.from('Müller und '), Buffer.from('Kv\xE6fjord', 'latin1')]))).toBe(
    'Müller und Kvæfjord',
  );
});

it('a page that names its code page is read by it', () => {
  const page = Buffer.from('<meta charset="windows-1251"><p>\xC1\xE8\xF0\xEA\xE0</p>', 'latin1');
  expect(read(page)).toContain('Бирка');
});

it('NUL bytes, control characters and odd spaces do not come into the text', () => {
  expect(read(Buffer.from('Bir\0ka\x07 185\u2009000\u00A0t\r\nnext'))).toBe('Birka 185 000 t\nnext');
});

import { describe, expect, it } from 'vitest';
import { mendEncoding } from '../../../src/core/draft/mend-encoding.ts';

const prose = 'Birka’s “second” shaft — 30 °C, €5, naïve Müller’s Kvæfjord à la carte … done';

/** UTF-8 read as another code page; what that leaves undefined is read as windows-1252, as programs do. */
function damage(text: string, page: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const char = new TextDecoder(page).decode(Uint8Array.of(byte));
      return char === '\uFFFD' ? new TextDecoder('windows-1252').decode(Uint8Array.of(byte)) : char;
    })
    .join('');
}

describe('text that was damaged', () => {
  it.each([
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
  ])('as %s is mended', (page) => {
    expect(damage(prose, page)).not.toBe(prose);
    expect(mendEncoding(damage(prose, page))).toBe(prose);
  });

  it('twice is mended', () => {
    expect(mendEncoding(damage(damage(prose, 'windows-1252'), 'windows-1252'))).toBe(prose);
  });

  it('in one paragraph alone is mended there', () => {
    expect(mendEncoding(`${prose}\n${damage(prose, 'windows-1252')}`)).toBe(`${prose}\n${prose}`);
  });

  it('as GBK, by two bytes at a time, is mended', () => {
    expect(mendEncoding(new TextDecoder('gbk').decode(Buffer.from('Birka’s plan')))).toBe('Birka’s plan');
  });

  it('and lost the last byte of its closing quotes has them again', () => {
    expect(mendEncoding('He said â€œyesâ€\uFFFD and left; â€œnoâ€, said she')).toBe(
      'He said “yes” and left; “no”, said she',
    );
  });
});

it.each([
  ['Latin', prose],
  ['Cyrillic', 'Россия сократила экспорт калия; “Бирка” молчит'],
  ['Greek', 'Η Μπίρκα διπλασιάζει την παραγωγή της'],
  ['Thai', 'เศรษฐกิจไทยขยายตัวร้อยละสาม เหมืองแร่โพแทช'],
  ['Chinese', '比尔卡钾肥公司将产量提高一倍'],
  ['Japanese', 'ビルカは生産を倍増する'],
])('text in %s script is left as it is', (_, text) => {
  expect(mendEncoding(text)).toBe(text);
});

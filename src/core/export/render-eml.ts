/** A mail as a file that mail programs open and send (RFC 5322, MIME): its text, and the same as HTML. */
import type { Mail } from './mail.ts';

export interface Envelope {
  from: { name: string; address: string };
  /** Midnight UTC. */
  date: Date;
  /** Without angle brackets. */
  id: string;
}

/** `X-Unsent` has Outlook open it as a draft. */
export function renderEml({ subject, html, text }: Mail, { from, date, id }: Envelope): string {
  // No line of base64 begins like that.
  const boundary = '=_lodestone';
  const part = (type: string, body: string): string[] => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ];
  return [
    `From: ${encodeWords(from.name)} <${from.address}>`,
    `Subject: ${encodeWords(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Any words as a header may hold them: RFC 2047, cut between characters so that each piece is whole. */
function encodeWords(words: string): string {
  const pieces = [''];
  for (const char of words.replaceAll(/\s+/g, ' ')) {
    const last = pieces.at(-1) ?? '';
    if (Buffer.byteLength(last + char) > 42) pieces.push(char);
    else pieces[pieces.length - 1] = last + char;
  }
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
}

/**
 * A month as one mail: HTML for mail programs, which know tables and styles on elements and little else, and the same as text.
 * It asks no host for anything; every link is a whole address. Nothing in it depends on the day it is built but what the month
 * itself shows.
 */
import type { Digest } from '../link/digest.ts';
import { accentsOf } from '../schema/contrast.ts';
import { edtf } from '../schema/edtf.ts';
import { directionOf } from '../view/direction.ts';
import { listMailParts, type MailPart } from '../view/mail-parts.ts';
import type { MonthView } from '../view/month-view.ts';
import { escapeMarkup, xmlText } from './markup-text.ts';
import { renderEml } from './render-eml.ts';

export interface Mail {
  subject: string;
  /** Under 100 KB, above which mail programs cut a mail off. */
  html: string;
  text: string;
}

/** How many rows of each part there is room for, fewer where they are long. */
const roomForRows = [25, 12, 6, 3];

const mostBytes = 100 * 1024;

export function renderMail(digest: Digest, view: MonthView): Mail {
  const subject = `${digest.site.title}: ${view.frame.title}`;
  const parts = listMailParts(view);
  const made = roomForRows.map((most) => parts.map((part) => ({ ...part, ...cut(part, most) })));
  const shown = made.find((some) => Buffer.byteLength(renderHtml(digest, view, some)) < mostBytes) ?? [];
  return { subject, html: renderHtml(digest, view, shown), text: renderText(digest, view, shown) };
}

/** The mail of a month as a file, dated to the last day of the month that is known. */
export function renderMonthEml(digest: Digest, view: MonthView): string {
  const { site, urls, today } = digest;
  const { hostname } = new URL(urls.absolute(urls.home));
  const last = edtf(view.month).last ?? today;
  return renderEml(renderMail(digest, view), {
    from: { name: site.editor.name, address: site.editor.email ?? `editor@${hostname}` },
    date: new Date(last < today ? last : today),
    id: `${view.month}.digest@${hostname}`,
  });
}

const cut = ({ rows, more }: MailPart, most: number): Pick<MailPart, 'rows' | 'more'> => ({
  rows: rows.slice(0, most),
  more: more + Math.max(0, rows.length - most),
});

const sans = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const quiet = `${sans};font-size:13px;line-height:19px;color:#5c564c`;

function renderHtml(digest: Digest, { frame }: MonthView, parts: readonly MailPart[]): string {
  const { site, urls } = digest;
  const { light } = accentsOf(site);
  const text = (words: string): string => escapeMarkup(xmlText(words));
  const link = (path: string, label: string): string =>
    `<a href="${escapeMarkup(urls.absolute(path))}" style="color:${light}">${text(label)}</a>`;
  const cell = (inner: string, style: string): string =>
    `<tr><td style="padding:0 24px;${style}">${inner}</td></tr>`;
  const rows = parts.flatMap(({ title, rows: some, more }) => [
    cell(
      `<h2 style="margin:28px 0 4px;padding-top:10px;border-top:1px solid #1c1a17;font-size:20px;line-height:26px">${text(title)}</h2>`,
      '',
    ),
    ...some.map(({ title: head, href, lines }) =>
      cell(
        `<p dir="auto" style="margin:10px 0 2px;font-size:17px;line-height:23px">${href ? link(href, head) : text(head)}</p>${lines
          .map((line) => `<p dir="auto" style="margin:0 0 2px;${quiet}">${text(line)}</p>`)
          .join('')}`,
        '',
      ),
    ),
    ...(more > 0 ? [cell(`<p style="margin:10px 0 0;${quiet}">And ${more} more.</p>`, '')] : []),
  ]);
  return `<!doctype html>
<html lang="${escapeMarkup(site.language)}" dir="${directionOf(site.title) ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${site.title}: ${frame.title}`)}</title>
</head>
<body style="margin:0;padding:0;background:#f3f0e8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f0e8">
<tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#fbfaf6;color:#1c1a17;font-family:Georgia,serif">
${[
  cell(`<p style="margin:24px 0 0;${quiet}">${text(site.title)}</p>`, ''),
  cell(`<h1 style="margin:4px 0 8px;font-size:28px;line-height:34px">${text(frame.title)}</h1>`, ''),
  cell(
    `<p style="margin:0;${quiet}">${text(site.tagline)}. ${linkTo(frame.canonical, 'Read it on the site', light)}.</p>`,
    '',
  ),
  ...rows,
  cell(
    `<p style="margin:28px 0 24px;padding-top:10px;border-top:1px solid #d8d2c4;${quiet}">Edited by ${text(site.editor.name)}. Every claim names its source. Licence: ${text(site.licence.name)}. ${link(urls.home, site.title)}.</p>`,
    '',
  ),
].join('\n')}
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const linkTo = (address: string, label: string, colour: string): string =>
  `<a href="${escapeMarkup(address)}" style="color:${colour}">${label}</a>`;

function renderText(digest: Digest, { frame }: MonthView, parts: readonly MailPart[]): string {
  const { site, urls } = digest;
  const sections = parts.map(({ title, rows, more }) => {
    const lines = rows.map(({ title: head, href, lines: own }) =>
      [`* ${head}`, ...own.map((line) => `  ${line}`), ...(href ? [`  ${urls.absolute(href)}`] : [])].join(
        '\n',
      ),
    );
    const rest = more > 0 ? [`And ${more} more.`] : [];
    return [title.toUpperCase(), ...lines, ...rest].join('\n\n');
  });
  const foot = `Edited by ${site.editor.name}. Licence: ${site.licence.name}.\n${urls.absolute(urls.home)}`;
  return xmlText(
    `${[`${site.title}\n${frame.title}\n${frame.canonical}`, ...sections, `--\n${foot}`].join('\n\n\n')}\n`,
  );
}

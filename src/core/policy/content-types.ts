/** What servers call the files of a site, by the end of their names; all that is text is in UTF-8. */
export const textTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  xml: 'text/xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  opml: 'text/x-opml',
  ics: 'text/calendar',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
};

export const binaryTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
};

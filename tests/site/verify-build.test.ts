/** Each fault that a build can have is found, and nothing that an author may write is taken for one. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeployedSite } from '../../scripts/deploy/deployed-site.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { listFiles } from '../../src/astro/list-files.ts';
import type { RenderedFiles } from '../../src/astro/verify-plan.ts';
import type { Digest } from '../../src/core/link/digest.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { formatPolicy } from '../../src/core/policy/content-policy.ts';
import { verifyFolder } from './verify-folder.ts';

const content = { contentDir: 'tests/fixtures/sites/potash', today: '2026-11-22', base: '/sub/' };
const company = 'companies/birka/index.html';
let [folder, sound, damaged] = ['', '', ''];
let digest: Digest;
/** Not what is written beside Astro: the search index and pictures. */
const isMadeByPages = (file: string): boolean =>
  /\.(?:html|json|ndjson|csv|xml|opml|ics)$/.test(file) && !file.startsWith('search/pagefind/');
let rendered: RenderedFiles;

beforeAll(async () => {
  mkdirSync('.lodestone', { recursive: true });
  folder = mkdtempSync(resolve('.lodestone', 'test-verify-'));
  sound = join(folder, 'sound');
  damaged = join(folder, 'damaged');
  await buildSite({ ...content, outDir: sound });
  ({ digest } = await openDigest(content));
  const files = (await listFiles(sound)).filter(isMadeByPages);
  const pages = files.filter((file) => file.endsWith('.html'));
  rendered = { pages: pages.map((page) => page.replace('index.html', '')), files, copied: ['favicon.svg'] };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Damage {
  /** Texts put before the end of a page’s body, by file. */
  add?: Record<string, string>;
  write?: Record<string, string>;
  remove?: string;
  rendered?: Partial<RenderedFiles>;
  digest?: Partial<Digest>;
}

/** The faults of the sound site after it has been damaged. */
async function verify(damage: Damage): Promise<string[]> {
  rmSync(damaged, { recursive: true, force: true });
  cpSync(sound, damaged, { recursive: true });
  if (damage.remove) rmSync(join(damaged, damage.remove));
  const added = Object.entries(damage.add ?? {}).map(([file, text]) => {
    const page = readFileSync(join(damaged, file), 'utf8');
    return [file, page.replace('</body>', `${text}</body>`)] as const;
  });
  for (const [file, text] of [...added, ...Object.entries(damage.write ?? {})]) {
    mkdirSync(join(damaged, dirname(file)), { recursive: true });
    writeFileSync(join(damaged, file), text);
  }
  return verifyFolder({
    folder: damaged,
    digest: { ...digest, ...damage.digest },
    rendered: { ...rendered, ...damage.rendered },
  });
}

/** The least that a page must say. */
const bare = `<meta http-equiv="Content-Security-Policy" content="${formatPolicy('page')}"><p>`;

const added = (text: string) => verify({ add: { [company]: text } });

it('finds nothing wrong with a sound site', async () => {
  expect(await verify({})).toEqual([]);
});

describe('a page', () => {
  it.each([
    company,
    'companies/birka-mines/index.html',
    'articles/2024-05-21-quota-halved/index.html',
    'people/index.html',
    '404.html',
    'index.html',
  ])('that is missing is found by what the content asks for: %s', async (file) => {
    const without = (list: readonly string[], one: string) => list.filter((item) => item !== one);
    const { pages, files } = rendered;
    const forgotten = {
      pages: without(pages, file.replace('index.html', '')),
      files: without(files, file),
    };
    expect(await verify({ remove: file, rendered: forgotten })).toContain(`${file} is missing`);
  });

  it('that is missing is found by what Astro says', async () => {
    const pages = [...rendered.pages, 'timeline/1999/'];
    expect(await verify({ rendered: { pages } })).toEqual(['timeline/1999/index.html is missing']);
    const files = [...rendered.files, 'lost.xml'];
    expect(await verify({ rendered: { files } })).toEqual(['lost.xml is missing']);
  });

  it('that was made twice, or that a public file hides, is found', async () => {
    const files = [...rendered.files, company];
    expect(await verify({ rendered: { files } })).toEqual([`${company} was written twice`]);
    expect(await verify({ rendered: { copied: ['favicon.svg', company] } })).toEqual([
      `${company} is a page and a public file`,
    ]);
  });

  it('that nobody asks for is found, also if a route has made it', async () => {
    const file = 'articles/2027-01-01-later/index.html';
    const fault = [`nothing in the content asks for ${file}`];
    expect(await verify({ write: { [file]: bare } })).toEqual(fault);
    const made = { files: [...rendered.files, file] };
    expect(await verify({ write: { [file]: bare }, rendered: made })).toEqual(fault);
    expect(await verify({ write: { 'draft.html': bare } })).toEqual([
      'nothing in the content asks for draft.html',
    ]);
  });

  it('has no id twice and its tags are closed', async () => {
    expect(await added('<p id="a"></p><p ID=a></p>')).toEqual([`${company} has the id “a” twice`]);
    const [fault, ...more] = await added('<p title="a>');
    expect(fault).toContain(`${company} has broken markup at “<p title="a>`);
    expect(more).toEqual([]);
    expect(await added('<p title="<p id=\'x\'>">a < b <p id="x"> <!-- <p id="x"> -->')).toEqual([]);
  });
});

describe('a link', () => {
  const page = '/sub/companies/birka/';
  it.each([
    ['/sub/companies/nobody/', '/sub/companies/nobody/'],
    ['/sub/companies/birka', '/sub/companies/birka'],
    ['/companies/birka/', '/companies/birka/'],
    ['/bus/companies/birka/', '/bus/companies/birka/'],
    ['../nobody/', '/sub/companies/nobody/'],
    ['#nowhere', '/sub/companies/birka/#nowhere'],
    ['/sub/people/anna-berg/#nowhere', '/sub/people/anna-berg/#nowhere'],
    ['/sub/%zz/', '/sub/%zz/'],
  ])('to %s is broken', async (written, address) => {
    expect(await added(`<a href="${written}">x</a>`)).toEqual([
      `${page} leads to ${address}, which is not there`,
    ]);
  });

  it('of any kind is looked up', async () => {
    const kinds = [
      '<img src="/sub/1">',
      '<img srcset="/sub/2 2x, /sub/3 3x">',
      '<form action="/sub/4"></form>',
      '<meta http-equiv="refresh" content="0;url=/sub/5">',
      '<link rel="canonical" href="https://potash.example/sub/6">',
      '<script src="/sub/7">"<a href="/sub/no">"</script>',
    ];
    // The one page that may run a script.
    const faults = await verify({ add: { 'search/index.html': kinds.join('') } });
    expect(faults).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `/sub/search/ leads to /sub/${n}, which is not there`),
    );
  });

  it('that leads somewhere, or to another site, is not', async () => {
    const sound = ['#content', '#', './', '../../', '../birka-mines/', '/sub/data/claims.json', '?q=1'];
    const others = ['https://other.example/x', '//other.example/x', 'mailto:a@b.example', '/\\other.example'];
    const links = [...sound, ...others].map((href) => `<a href="${href}">x</a>`);
    expect(await added(links.join(''))).toEqual([]);
  });

  it('to a claim is owed by the content, even if no page leads there', async () => {
    const claims = [...digest.claims, { ...digest.claims[0], id: 'birka#lost' } as Digest['claims'][number]];
    expect(await verify({ digest: { claims } })).toEqual([
      'the content leads to /sub/articles/birka/#claim-lost, which is not there',
    ]);
  });

  it('to a shape in a picture is looked up, and the picture is whole', async () => {
    const use = (id: string) => `<svg><use href="/sub/map.svg#${id}"/></svg>`;
    const picture = (inner: string) => ({
      'map.svg': `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`,
    });
    const sound = { write: picture('<path id="land"/>'), add: { [company]: use('land') } };
    expect(await verify(sound)).toEqual([]);
    expect(await verify({ ...sound, add: { [company]: use('sea') } })).toEqual([
      '/sub/companies/birka/ leads to /sub/map.svg#sea, which is not there',
    ]);
    expect(await verify({ write: picture('<path id="land"/><path id="land"/>') })).toEqual([
      'map.svg has the id “land” twice',
    ]);
    expect(await verify({ write: { 'map.svg': '<svg><path id="land' } })).toEqual([
      'map.svg has broken markup at “<path id="land”',
    ]);
  });

  it('from a stylesheet to a font is looked up', async () => {
    const font = (await listFiles(sound)).find((file) => file.endsWith('.woff2')) ?? '';
    const faults = await verify({ remove: font });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`leads to /sub/${font}, which is not there`);
  });
});

describe('a page that breaks its policy', () => {
  const fault = (text: string) => [`${company} ${text}`];

  it('is found', async () => {
    expect(await added('<p onclick="1">')).toEqual(fault('has the handler “onclick”'));
  });

  it('is one without a policy, or with one that lets more', async () => {
    const page = readFileSync(join(sound, company), 'utf8');
    const states = (html: string) => verify({ write: { [company]: html } });
    const stated = page.replace("script-src 'none'", "script-src 'self'");
    expect(stated).not.toBe(page);
    expect(await states(stated)).toEqual(fault('does not state its policy'));
    expect(await states(page.replace(/<meta http-equiv[^>]+>/, ''))).toEqual(
      fault('does not state its policy'),
    );
  });

  it('may be a picture or a stylesheet', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    expect(await verify({ write: { 'map.svg': svg } })).toEqual(['map.svg has a script in the page itself']);
    const css = '@import "https://other.example/x.css";p{background:url(//other.example/y.png)}';
    expect(await verify({ write: { 'more.css': css } })).toEqual([
      'more.css loads “//other.example/y.png”',
      'more.css loads “https://other.example/x.css”',
    ]);
  });

  it('is not one with data, with links to other hosts, or one that its owner put into the public folder', async () => {
    const sound = [
      '<script type="application/ld+json">{}</script>',
      '<a href="https://other.example/">x</a><a href="mailto:a@b.example">x</a>',
      '<link rel="license" href="https://other.example/">',
      '<meta property="og:image" content="https://other.example/x.png">',
    ];
    expect(await added(sound.join(''))).toEqual([]);
    const own = { 'google1.html': '<p onclick="1">' };
    expect(await verify({ write: own, rendered: { copied: ['favicon.svg', 'google1.html'] } })).toEqual([]);
  });
});

describe('a missing value', () => {
  it.each([
    '<p>Output: undefined kt</p>',
    '<p title="undefined"></p>',
    '<p>NaN%</p>',
    '<time>Invalid Date</time>',
    '<a href="#content" class="[object Object]">x</a>',
    '<p>$undefined</p>',
  ])('is found: %s', async (html) => {
    const [fault, ...more] = await added(html);
    expect(fault).toMatch(/^companies\/birka\/index\.html shows a missing value: “.+”$/);
    expect(more).toEqual([]);
  });

  it('is found in the data', async () => {
    const write = { 'data/claims.json': '[{"a":["Invalid Date"]}]', 'data/entities.json': '{' };
    expect(await verify({ write })).toEqual([
      'data/claims.json shows a missing value: “Invalid Date”',
      'data/entities.json is not JSON',
    ]);
  });

  it('is not what an author writes about, cut and set as pages do', async () => {
    const site = { ...digest.site, tagline: 'The term “undefined” is left undefined by NaN Ltd' };
    const shown = [
      '<p>As it says: The term “undefined” is left undefined by NaN Ltd.</p>',
      '<p>left <em>undefined</em> by <a title="NaN Ltd" href="#content">NaN</a></p>',
    ];
    expect(await verify({ digest: { site }, add: { [company]: shown.join('') } })).toEqual([]);
    for (const text of ['Output: undefined kt', 'is left undefined kt', 'kt undefined by NaN Ltd']) {
      expect(await verify({ digest: { site }, add: { [company]: `<p>${text}</p>` } }), text).toEqual([
        `${company} shows a missing value: “${text}”`,
      ]);
    }
    // Chance may put it into the name of a file.
    expect(await added('<p class="banana BaNaNa x-NaN"></p>')).toEqual([]);
  });

  describe('of a content that has such words', () => {
    const birka = { kind: 'company', id: 'made-of-undefined-things', fields: { formerly: [] } };
    const words = {
      tagline: 'The rule of an “Invalid Date” is undefined by law, and so are both NaN Ltd and *others*',
      part: 'the undefined part',
      body: fromMarkdown(
        'All is **left** *undefined* by [NaN](/people/anna-berg/ "an [object Object]") alone.',
      ),
    };
    /** The pages that show a missing value, of one page for each text. */
    const look = async (texts: readonly string[]) => {
      const entities = [...digest.entities, birka as unknown as Digest['entities'][number]];
      const site = { ...digest.site, ...words };
      const pages = rendered.files.filter((file) => file.endsWith('/index.html')).slice(0, texts.length);
      expect(pages).toHaveLength(texts.length);
      const add = Object.fromEntries(pages.map((page, index) => [page, texts[index] ?? '']));
      const faults = await verify({ digest: { site, entities }, add });
      return texts.filter((_, index) =>
        faults.some((fault) => fault.startsWith(`${pages[index]} shows a missing`)),
      );
    };

    const written = [
      '<p id="made-of-undefined-things" class="claim-law--the-undefined-part--is"></p>',
      '<a href="mailto:a@b.example?subject=both%20NaN%20Ltd">x</a>',
      '<p>It says: The rule of an “Invalid Date” is undefined by law, and so are both, it says.</p>',
      // Cut, with a sign and without.
      '<meta content="The rule of an “Invalid Date” is undefined …">',
      '<p>… undefined by law, and so …</p>',
      '<p>so are both NaN</p>',
      '<p>All is <strong>left</strong> <em>undefined</em> by <a href="#">NaN</a> alone.</p>',
      // A preview stands within a sentence.
      '<p>left <em>undefined</em><span>Who?</span> by <a href="#" title="an [object Object]">x</a></p>',
    ];
    const faulty = [
      '<table><tr><td>undefined</td></tr></table>',
      '<p title="undefined"></p>',
      '<p id="made-undefined-things"></p>',
      '<p>Made undefined things</p>',
      '<p>NaN%</p>',
      '<p>is not undefined …</p>',
      '<p>All is <strong>right</strong>, output undefined <em>by law</em></p>',
    ];

    it('is not taken for one where pages set them', async () => {
      expect(await look(written)).toEqual([]);
    });

    it('is still found beside them', async () => {
      expect(await look(faulty)).toEqual(faulty);
    });
  });
});

it('lets who publishes it find the pages that only lead on, in the order of their addresses', async () => {
  const { redirects, files } = await readDeployedSite(sound, '/sub/');
  expect(redirects).toEqual([
    { from: '/sub/articles/2024-05-21-quota-halved/', to: '/sub/articles/2024-05-21-quota-cut/' },
    { from: '/sub/companies/birka-mines/', to: '/sub/companies/birka/' },
  ]);
  expect(files.length + redirects.length).toBe((await listFiles(sound)).length);
});

describe('a file for machines', () => {
  const forget = (file: string) => ({
    remove: file,
    rendered: { files: rendered.files.filter((one) => one !== file) },
  });
  it.each([
    'feed.xml',
    'companies/birka/atom.xml',
    'topics/potash/feed.json',
    'policies/potash-quota/upcoming.ics',
    'people/anna-berg/index.json',
    'data/timeline.csv',
    'data/claims.ndjson',
    'data/datapackage.json',
    'feeds.opml',
  ])('that is missing is found: %s', async (file) => {
    expect(await verify(forget(file))).toContain(`${file} is missing`);
  });

  it('that is left of a thing that is gone is found', async () => {
    const file = 'companies/nobody/feed.xml';
    expect(await verify({ write: { [file]: '<rss/>' } })).toEqual([
      `nothing in the content asks for ${file}`,
    ]);
  });

  it.each([
    ['feed.xml', '<rss><channel></rss>', /^feed\.xml is not well-formed XML, in line 1: /],
    ['feeds.opml', '<opml a=1/>', /^feeds\.opml is not well-formed XML/],
    ['data/claims.ndjson', '{}\n{\n', /^data\/claims\.ndjson is not JSON, in line 2$/],
    ['data/claims.ndjson', '{}', /^data\/claims\.ndjson has a last line that does not end$/],
    [
      'data/claims.csv',
      'a,b\r\n"x,\r\n"\r\n',
      /^data\/claims\.csv has 1 cells in record 2, and 2 in the first$/,
    ],
    ['upcoming.ics', 'BEGIN:VCALENDAR\r\n', /^upcoming\.ics is not a whole calendar$/],
    [
      'upcoming.ics',
      `BEGIN:VCALENDAR\r\nSUMMARY:${'é'.repeat(40)}\r\nEND:VCALENDAR\r\n`,
      /^upcoming\.ics has a line that is too long/,
    ],
    ['data/relations.csv', 'a\r\nundefined kt\r\n', /shows a missing value: “undefined kt”$/],
  ])('that nobody could read is found: %s, %j', async (file, text, fault) => {
    const faults = await verify({ write: { [file]: text } });
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });

  const lost = 'https://potash.example/sub/lost/';
  it.each([
    ['feed.xml', `<rss><channel><link>${lost}</link></channel></rss>`],
    ['atom.xml', `<feed><link href="${lost}"/></feed>`],
    ['feeds.opml', `<opml><outline xmlUrl="${lost}"/></opml>`],
    ['feed.json', `{"items":[{"url":"${lost}"}]}`],
    ['data/claims.ndjson', `{"url":"${lost}"}\n`],
    [
      'upcoming.ics',
      `BEGIN:VCALENDAR\r\nURL;VALUE=URI:https://potash.example/sub/\r\n lost/\r\nEND:VCALENDAR\r\n`,
    ],
  ])('that leads nowhere is found: %s', async (file, text) => {
    const faults = await verify({ write: { [file]: text } });
    expect(faults).toContain(`/sub/${file} leads to /sub/lost/, which is not there`);
  });

  it('may name an address that a source has with us', async () => {
    const text = `[{"source":{"url":"${lost}"}}]`;
    expect(await verify({ write: { 'data/claims.json': text } })).toEqual([]);
  });
});

it('looks through a thousand pages in seconds', async () => {
  const article = digest.articles[0] as Digest['articles'][number];
  const page = `articles/${article.id}/index.html`;
  const html = readFileSync(join(sound, page), 'utf8');
  const ids = Array.from({ length: 1000 }, (_, i) => `copy-${i}`);
  const files = ids.map((id) => `articles/${id}/index.html`);
  const start = performance.now();
  const faults = await verify({
    write: Object.fromEntries(files.map((file) => [file, html])),
    digest: { articles: [...digest.articles, ...ids.map((id) => ({ ...article, id }))] },
    rendered: { files: [...rendered.files, ...files] },
  });
  expect(faults).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

// @ts-check
// What the peers made of JavaScript share: claims by what they touch, and the parts of pages that list them, as markup.
// A row is made once, for its article’s page and for all others that it stands on.

/** @typedef {{ id: string, url: string, data: Record<string, any> }} Page */
/** @typedef {{ article: Page, index: number }} Place */
/** @typedef {ReturnType<typeof joinPages>} Joined */

/** @param {unknown} text */
const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (char) => entities[char] ?? char);
/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** YAML reads a day as a Date. @param {unknown} value */
const dateText = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : escapeHtml(value));

/** @param {any} value @returns {any[]} */
const listOf = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/**
 * What stands where: names by id; claims and articles by what they touch, newest first; the pages that they go on on.
 * @param {Page[]} articles @param {Page[]} things @param {any} words
 */
export function joinPages(articles, things, words) {
  const newest = articles.toSorted((a, b) => (dateText(a.data.date) < dateText(b.data.date) ? 1 : -1));
  const names = new Map(things.map(({ id, url, data }) => [id, { url, name: data.name }]));
  /** @type {Map<string, Place[]>} */
  const claims = new Map();
  /** @type {Map<string, Page[]>} */
  const naming = new Map();
  for (const article of newest) {
    for (const id of article.data.touches) add(naming, id, article);
    let index = 0;
    for (const [list, keys] of Object.entries(words.references)) {
      for (const claim of article.data[list] ?? []) {
        const place = { article, index };
        const touched = new Set(/** @type {string[]} */ (keys).flatMap((key) => listOf(claim[key])));
        for (const id of touched) add(claims, id, place);
        index += 1;
      }
    }
  }
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  /** @param {Page} article */
  const rowsOf = (article) => {
    const made = rows.get(article.id) ?? makeRows(article, names, words);
    rows.set(article.id, made);
    return made;
  };
  return { words, names, claims, naming, rowsOf, more: listMore(things, claims, naming, words.sizes) };
}

/** @template T @param {Map<string, T[]>} map @param {string} key @param {T} value */
function add(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * The pages after the first of each thing.
 * @param {Page[]} things @param {Map<string, Place[]>} claims @param {Map<string, Page[]>} naming @param {any} sizes
 */
function listMore(things, claims, naming, sizes) {
  return things.flatMap(({ id, url, data }) => {
    const last = countPages(claims.get(id)?.length ?? 0, sizes.claims, sizes.firstClaims, sizes.claims);
    const first = sizes.articlesOfEntity;
    const lastArticles = countPages(naming.get(id)?.length ?? 0, first, first, sizes.moreArticles);
    /** @param {'claims' | 'articles'} of @param {number} end */
    const pages = (of, end) =>
      Array.from({ length: end - 1 }, (_, index) => {
        const number = index + 2;
        return { of, number, last: end, id, home: url, name: data.name, url: `${url}${of}/${number}/` };
      });
    return [...pages('claims', last), ...pages('articles', lastArticles)];
  });
}

/** @param {number} count @param {number} single @param {number} first @param {number} each */
const countPages = (count, single, first, each) =>
  count <= single ? 1 : 1 + Math.ceil((count - first) / each);

/** The cells of the claims of an article, in their order. @param {Page} article @param {Joined['names']} names @param {any} words */
function makeRows({ url, data }, names, words) {
  const { source } = data;
  const publisher = escapeHtml(names.get(source.publisher)?.name ?? 'Publisher not known');
  const original = source.url ? ` (<a href="${escapeHtml(source.url)}">original</a>)` : '';
  /** @param {string} key */
  const sourceOf = (key) =>
    `<a href="${url}#claim-${key}">${publisher}</a>, ${dateText(source.published)}${original}`;
  return Object.keys(words.references).flatMap((list) =>
    (data[list] ?? []).map(
      (/** @type {any} */ claim) =>
        `<td>${sentence(list, claim, names, words)}${marks(list, claim)}<span class="meta">${credit(list, claim, names)}${sourceOf(claim.key)}</span>${notes(claim)}</td><td>${values(claim, words)}</td>`,
    ),
  );
}

/** @param {any} ids @param {Joined['names']} names */
export const parties = (ids, names) =>
  listOf(ids)
    .map((id) => {
      const known = names.get(String(id));
      return known ? `<a href="${known.url}">${escapeHtml(known.name)}</a>` : escapeHtml(id);
    })
    .join(' and ');

/** @param {string} list @param {any} claim @param {Joined['names']} names @param {any} words @returns {string} */
function sentence(list, claim, names, words) {
  /** @param {any} ids */
  const link = (ids) => parties(ids, names);
  const where = claim.in ? ` in ${link(claim.in)}` : '';
  switch (list) {
    case 'figures':
      return `${link(claim.about)}: ${claim.figure ? link(claim.figure) : escapeHtml(claim.name)}${where}`;
    case 'events':
      return claim.event
        ? `<a href="${names.get(claim.event)?.url}">${escapeHtml(claim.title)}</a>`
        : escapeHtml(claim.title);
    case 'relations': {
      const of = claim.of ? `: ${link(claim.of)}` : '';
      const role = claim.role ? ` (${escapeHtml(claim.role)})` : '';
      return `${link(claim.from)} ${words.relations[claim.type]} ${link(claim.to)}${of}${role}`;
    }
    case 'statuses': {
      const part = claim.part ? ` (${escapeHtml(claim.part)})` : '';
      return `${link(claim.about)}${part}: ${words.stages[claim.status]}${claim.side === 'practice' ? ' in practice' : ''}`;
    }
    default: {
      const refused = claim.stance ? 'Rejected: ' : claim.denies ? 'Denied: ' : '';
      if (claim.rank) {
        const text = claim.text ? ` – ${escapeHtml(claim.text)}` : '';
        return `${refused}${link(claim.about)}: ${words.ranks[claim.rank]} ${link(claim.of)}${where}${text}`;
      }
      return `${refused}${claim.text ? escapeHtml(claim.text) : `${link(claim.question)} ${link(claim.answer)}`}`;
    }
  }
}

/** @param {string} list @param {any} claim */
function marks(list, claim) {
  const modality = list === 'events' || list === 'statuses' ? claim.is : claim.status;
  return [
    modality && modality !== 'actual' && modality,
    claim.moved && `moved ${claim.moved}`,
    claim.stance && 'the article rejects this',
    claim.inferred && 'inferred',
    claim.doubt && 'doubted',
  ]
    .filter(Boolean)
    .map((mark) => ` <span class="mark">${escapeHtml(mark)}</span>`)
    .join('');
}

/** @param {string} list @param {any} claim @param {Joined['names']} names */
const credit = (list, claim, names) =>
  [
    list === 'events' || (list === 'statements' && !claim.rank)
      ? `about ${parties(claim.about, names)} · `
      : '',
    claim.by ? `according to ${parties(claim.by, names)} · ` : '',
    claim.via ? `as reported by ${parties(claim.via, names)} · ` : '',
  ].join('');

/** @param {any} claim */
const notes = ({ if: condition, note, inferred, doubt }) =>
  [
    condition && `If ${condition}`,
    note,
    inferred && `Inferred: ${inferred}`,
    doubt && `Doubt: ${doubt.why}${doubt.instead ? ` – ${doubt.instead}` : ''}`,
  ]
    .filter(Boolean)
    .map((text) => `<span class="note">${escapeHtml(text)}</span>`)
    .join('');

/** @param {any} claim @param {any} words */
function values({ value, said, qualifier, upper, unit, figure, share, term, asOf, date, due, until }, words) {
  const measure = String(value).endsWith('%') ? undefined : (unit ?? words.units[figure]);
  const number =
    value === undefined
      ? said && `“${escapeHtml(said)}”`
      : `${qualifier ? `${words.qualifiers[qualifier]} ` : ''}${escapeHtml(value)}${upper ? `–${escapeHtml(upper)}` : ''}${measure ? ` ${escapeHtml(measure)}` : ''}`;
  const time = asOf ?? date;
  return [
    number && `<b>${number}</b>`,
    share && `<b>${escapeHtml(share)}</b>`,
    term && `<b>for ${escapeHtml(term)}</b>`,
    time ? `<time>${dateText(time)}</time>` : due && `<time>due ${dateText(due)}</time>`,
    until && `<time>until ${dateText(until)}</time>`,
  ]
    .filter(Boolean)
    .join('');
}

/** The table of an article’s own claims. @param {Page} article @param {Joined} joined */
export function ownTable(article, { words, rowsOf }) {
  const keys = Object.keys(words.references).flatMap((list) =>
    (article.data[list] ?? []).map((/** @type {any} */ claim) => claim.key),
  );
  return table(rowsOf(article).map((cells, index) => `<tr id="claim-${keys[index]}">${cells}</tr>`));
}

/** The table of the claims that touch a thing, of one of its pages. @param {string} id @param {number} number @param {Joined} joined */
export function claimsTable(id, number, { claims, words, rowsOf }) {
  const all = claims.get(id) ?? [];
  const { claims: each, firstClaims } = words.sizes;
  const first = all.length > each ? firstClaims : each;
  const start = number === 1 ? 0 : firstClaims + (number - 2) * each;
  const shown = all.slice(start, start + (number === 1 ? first : each));
  return table(shown.map(({ article, index }) => `<tr>${rowsOf(article)[index]}</tr>`));
}

/** @param {string[]} rows */
const table = (rows) =>
  `<table>\n<thead><tr><th>What is claimed</th><th>Value and date</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;

/** The articles that name a thing, of one of its pages. @param {string} id @param {number} number @param {Joined} joined */
export function articleList(id, number, { naming, words }) {
  const { articlesOfEntity: first, moreArticles: each } = words.sizes;
  const start = number === 1 ? 0 : first + (number - 2) * each;
  const shown = (naming.get(id) ?? []).slice(start, start + (number === 1 ? first : each));
  const items = shown.map(
    ({ url, data }) =>
      `<li><a href="${url}">${escapeHtml(data.title)}</a> <p>${escapeHtml(data.summary)}</p> <time>${dateText(data.source.published)}</time></li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

/** @param {string} home @param {'claims' | 'articles'} of @param {number} last */
export function pager(home, of, last) {
  if (last < 2) return '';
  const rest = Array.from({ length: last - 1 }, (_, i) => `<a href="${home}${of}/${i + 2}/">${i + 2}</a>`);
  return `<nav><a href="${home}">1</a> ${rest.join(' ')}</nav>`;
}

/** Who publishes an article, and when. @param {Page} article @param {Joined} joined */
export function sourceLine({ data: { source } }, { names }) {
  const publisher = names.has(source.publisher) ? parties(source.publisher, names) : 'Publisher not known';
  const original = source.url ? ` · <a href="${escapeHtml(source.url)}">original</a>` : '';
  return `<p>${publisher}, <time>${dateText(source.published)}</time>${original}</p>`;
}

/** @param {Page} article @param {Joined} joined */
export const touchList = ({ data }, { names }) =>
  `<ul>${data.touches
    .filter((/** @type {string} */ id) => names.has(id))
    .map((/** @type {string} */ id) => `<li>${parties(id, names)}</li>`)
    .join('')}</ul>`;

/** The facts of a thing’s front matter. @param {Page} thing @param {Joined} joined */
export function factList({ data }, { names, words }) {
  const rows = Object.entries(words.facts)
    .filter(([field]) => data[field] !== undefined)
    .map(([field, label]) => `<div><dt>${label}</dt><dd>${parties(data[field], names)}</dd></div>`);
  const also = data.names ? `<div><dt>Also</dt><dd>${data.names.map(escapeHtml).join(', ')}</dd></div>` : '';
  return `<dl>${also}${rows.join('')}</dl>`;
}

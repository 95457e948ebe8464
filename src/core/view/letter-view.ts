/** The index from A to Z: every entity by its name and by each of its other names. */
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { kinds } from '../schema/kinds.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import type { RichLink } from './rich-text.ts';

export interface NameEntry extends RichLink {
  /** What it is; of another name, whose. */
  note: string;
}

export interface LetterLink extends RichLink {
  /** How many names. */
  count: number;
  current: boolean;
}

export interface LetterView {
  frame: PageFrame;
  /** The last part of its address. */
  slug: string;
  /** From 1. */
  page: number;
  letters: LetterLink[];
  entries: NameEntry[];
  pager?: Pager;
}

interface Letter {
  label: string;
  slug: string;
  entries: NameEntry[];
}

/** Every page of every letter. */
export function viewLetters(digest: Digest): LetterView[] {
  const letters = groupByLetter(digest);
  const { urls, site } = digest;
  return letters.flatMap(({ label, slug, entries }) => {
    const list = urls.letter(slug);
    const pages = paginate(entries, pageSizes.names);
    return pages.map((shown, index) => {
      const page = index + 1;
      const pager = viewPager(page, pages.length, (number) => urls.listPage(list, number));
      const title = `Names: ${label}`;
      const frame = viewFrame(digest, {
        title: page === 1 ? title : `${title}, page ${page}`,
        description: `Whom and what ${site.title} tells of under ${label}, by name and by other names.`,
        path: urls.listPage(list, page),
        crumbs: [{ href: urls.browse, label: 'Browse' }, ...(page > 1 ? [{ href: list, label: title }] : [])],
      });
      return {
        frame,
        slug,
        page,
        letters: linkLetters(digest, letters, slug),
        entries: shown,
        ...(pager && { pager }),
      };
    });
  });
}

/** The way to every letter that has names. */
export const listLetters = (digest: Digest): LetterLink[] => linkLetters(digest, groupByLetter(digest));

const linkLetters = ({ urls }: Digest, letters: readonly Letter[], current?: string): LetterLink[] =>
  letters.map(({ label, slug, entries }) => ({
    href: urls.letter(slug),
    label,
    count: entries.length,
    current: slug === current,
  }));

function groupByLetter({ entities, urls, site }: Digest): Letter[] {
  const { compare } = new Intl.Collator(site.language);
  const entries = entities
    .flatMap(({ kind, id, fields: { name, aliases } }) => {
      const href = urls.page(kind, id);
      const others = [...new Set(aliases)].filter((alias) => alias !== name);
      return [
        { href, label: name, note: kinds[kind].one.toLowerCase() },
        ...others.map((alias) => ({ href, label: alias, note: `see ${name}` })),
      ];
    })
    .sort((a, b) => compare(a.label, b.label) || compare(a.note, b.note));
  const groups = new Map<string, NameEntry[]>();
  for (const entry of entries) append(groups, letterOf(entry.label, site.language), entry);
  return [...groups]
    .map(([label, list]) => ({ label, slug: slugOf(label), entries: list }))
    .sort((a, b) => Number(a.slug === otherSlug) - Number(b.slug === otherSlug) || compare(a.label, b.label));
}

const other = 'Other';
const otherSlug = 'other';

/**
 * The capital that a name stands under, without its accents: of any alphabet that has capitals. Digits, and writing
 * that has too many letters for a list of them, stand together at the end.
 */
export function letterOf(name: string, language: string): string {
  const [first = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  const letter = (/^./u.exec(first.toLocaleUpperCase(language)) ?? [''])[0];
  return /^\p{Lu}$/u.test(letter) ? letter : other;
}

/** ASCII alone, which every host and disk takes as it is. */
function slugOf(letter: string): string {
  if (letter === other) return otherSlug;
  const lower = letter.toLowerCase();
  return /^[a-z]$/.test(lower) ? lower : `u${letter.codePointAt(0)?.toString(16)}`;
}

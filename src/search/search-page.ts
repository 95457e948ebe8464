/** What happens on the search page, the only one with a script: form → address → index → results. */
import { type SearchFilter, searchFilters, searchSort } from '../core/view/search-filters.ts';
import type { Answer, SearchIndex } from './answer.ts';
import { findName } from './marked-text.ts';
import { batch, isAsking, readState, type SearchState, writeState } from './search-state.ts';
import { showChoices, showResult } from './show-results.ts';

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector) as T;

const form = find<HTMLFormElement>('form.search');
const status = find('form.search .status');
const results = find('.results');
const more = find('.results + .more');

/** While somebody types, results follow when the keys rest. */
const restMs = 180;

/** Opens the index that answers, given how often that has failed before; `data` is what the form says of it. */
export type OpenSearch = (data: DOMStringMap, failures: number) => Promise<SearchIndex>;

let openSearch: OpenSearch;
let failures = 0;
let opening: Promise<SearchIndex> | undefined;
let index: SearchIndex | undefined;
/** The newest question; answers to older ones are not shown. */
let asked = 0;
/** Whether the address is of what is being typed, and changes with it. */
let isTyping = false;

const addressState = (): SearchState => readState(new URLSearchParams(location.search));

const addressOf = (state: SearchState): string => `${location.pathname}${writeState(state)}`;

/** What the form asks; before it knows its choices, what it is narrowed to stands in the address alone. */
function formState(): SearchState {
  const state = readState(new FormData(form));
  return index ? state : { ...state, filters: addressState().filters };
}

/** Loads the index once; after a failure anew. */
function open(): Promise<SearchIndex> {
  opening ??= openSearch(form.dataset, failures).then(
    (opened) => {
      index = opened;
      find('.filters').hidden = false;
      fillFilters(addressState(), opened.counts, opened.counts);
      return opened;
    },
    (error) => {
      opening = undefined;
      failures += 1;
      throw error;
    },
  );
  return opening;
}

async function run(written: SearchState): Promise<void> {
  asked += 1;
  const question = asked;
  if (!isAsking(written)) {
    if (index) fillFilters(written, index.counts, index.counts);
    return show([], '', false);
  }
  const slow = setTimeout(() => {
    if (question === asked) status.textContent = 'Searching …';
  }, 400);
  try {
    const { counts, ask } = await open();
    const state = completeNames(written, counts);
    const answer = await ask(state);
    const found = await answer.load(state.shown);
    if (question !== asked) return;
    history.replaceState(null, '', addressOf(state));
    fillFilters(state, answer.counts, answer.allCounts);
    completeField('entity', written.filters.entity, state.filters.entity);
    show(found.map(showResult), tell(answer, state), answer.total > found.length);
  } catch {
    if (question === asked)
      show([], 'The search could not be loaded. Try again, or use the index below.', false);
  } finally {
    clearTimeout(slow);
  }
}

/** An entity may be asked for by the beginning of its name. */
function completeNames(state: SearchState, counts: Answer['counts']): SearchState {
  const { entity } = state.filters;
  const name = entity && findName(entity, Object.keys(counts.entity));
  return name ? { ...state, filters: { ...state.filters, entity: name } } : state;
}

function show(items: readonly Element[], text: string, isMore: boolean): void {
  status.textContent = text;
  results.replaceChildren(...items);
  more.hidden = !isMore;
}

function tell({ total, words, without }: Answer, { shown }: SearchState): string {
  const what = `${total === 0 ? 'Nothing' : total === 1 ? '1 result' : `${total} results`}`;
  const left = without.length > 0 ? `, without “${without.join(' ')}”` : '';
  const first = total > shown ? `, the first ${shown} below` : '';
  return `${what}${words ? ` for “${words}”` : ''}${left}${first}.`;
}

/** Each filter offers what would leave something; of one that is set, what all that has the words has. */
function fillFilters(state: SearchState, counts: Answer['counts'], all: Answer['counts']): void {
  for (const filter of searchFilters) {
    const chosen = state.filters[filter];
    const values = Object.entries((chosen === undefined ? counts : all)[filter] ?? {});
    const offered = values.filter(([value, count]) => count > 0 || value === chosen);
    showChoices(listOf(filter), sortValues(filter, offered), chosen);
  }
}

const listOf = (filter: SearchFilter): HTMLElement =>
  filter === 'entity' ? find('#entities') : find(`[name=${filter}]`);

const sortValues = (filter: SearchFilter, values: [string, number][]): [string, number][] =>
  filter === 'year' ? values.sort(([a], [b]) => Number(b) - Number(a)) : values;

function fillForm({ words, filters, newestFirst }: SearchState): void {
  fillField('q', words);
  fillField('entity', filters.entity);
  fillField('sort', newestFirst ? searchSort : '');
}

function fillField(name: string, value = ''): void {
  find<HTMLInputElement | HTMLSelectElement>(`form.search [name=${name}]`).value = value;
}

/** Unless somebody has typed on. */
function completeField(name: string, from = '', to = ''): void {
  if (find<HTMLInputElement>(`form.search [name=${name}]`).value.trim() === from) fillField(name, to);
}

/** What is typed on replaces its own address; anything else is a step that one can go back from. */
function go(state: SearchState, isStep: boolean): void {
  const address = addressOf(state);
  const isNew = address !== addressOf(addressState());
  if (isNew && isStep) history.pushState(null, '', address);
  else if (isNew) history.replaceState(null, '', address);
  void run(state);
}

const isWords = (field: EventTarget | null): boolean => (field as HTMLInputElement).name === 'q';

let resting: ReturnType<typeof setTimeout> | undefined;

function settle(isStep: boolean): void {
  clearTimeout(resting);
  isTyping = false;
  go(formState(), isStep);
}

function restore(): void {
  const state = addressState();
  isTyping = false;
  fillForm(state);
  void run(state);
}

/** Listens to the form from now on, and asks what the address asks already. */
export function startSearch(how: OpenSearch): void {
  openSearch = how;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settle(!isTyping);
  });

  form.addEventListener('change', ({ target }) => settle(!isTyping || !isWords(target)));

  form.addEventListener('input', ({ target }) => {
    if (!isWords(target)) return;
    clearTimeout(resting);
    resting = setTimeout(() => {
      go(formState(), !isTyping);
      isTyping = true;
    }, restMs);
  });

  form.addEventListener('focusin', () => void open().catch(() => undefined), { once: true });

  more.addEventListener('click', async () => {
    const state = addressState();
    const next = { ...state, shown: state.shown + batch };
    await run(next);
    results.children[state.shown]?.querySelector('a')?.focus();
  });

  addEventListener('popstate', restore);
  restore();
}

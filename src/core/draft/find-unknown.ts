/** Names that look like those of companies, people, projects or policies and that no file has. */
import { isCurrency } from '../schema/units.ts';
import { month, weekday } from './calendar-words.ts';
import { legalForm } from './known-names.ts';
import { sentenceOpening } from './split-sentences.ts';

export interface NameSpan {
  index: number;
  end: number;
  words: string;
}

// A full stop ends a sentence, unless it stands behind an initial or a short form.
const word =
  "(?:(?:Inc|Corp|Co|Ltd|Bros|Mr|Mrs|Ms|Dr|St|Sen|Prof|Gov|Jr|Sr|\\p{Lu})\\.(?:\\p{Lu}\\.)*|\\p{Lu}[\\p{L}\\p{N}\\p{M}]*(?:['’.&/-]?[\\p{L}\\p{N}]+)*)";
const joint = '(?:of|for|the|de|del|della|di|do|da|la|le|el|van|von|der|den|al|bin|ibn|and|&|y|e|i|og|och)';
const sequence = new RegExp(
  `(?<![\\p{L}\\p{N}])${word}(?: +(?:(?:${joint} +){0,2}${word}|\\d{1,3}(?![\\d,.%]|\\s\\p{Ll})))*`,
  'gu',
);
const calendar = new RegExp(`^(?:${month}|${weekday}|Q[1-4]|FY\\d*|H[12])$`);

/** Words that begin sentences and name nobody. */
const opening =
  /^(?:The|A|An|This|That|These|Those|It|Its|He|She|They|We|You|I|His|Her|Their|Our|My|But|And|Or|Nor|So|Yet|If|When|While|Where|Who|What|Why|How|As|At|By|For|From|In|Into|On|Of|Off|Over|To|With|Without|Under|After|Before|Since|Until|During|Despite|Although|Though|However|Meanwhile|Moreover|Nevertheless|Still|Also|Both|Each|Every|Some|Many|Most|More|Much|Few|Several|Other|Others|Another|Any|All|No|Not|None|Only|Even|Just|Now|Then|There|Here|Once|Again|According|Analysts|Experts|Officials|Investors|Unions|Shares|Prices|Earlier|Later|Last|Next|Today|Yesterday|Under|Because|Between|Among|Amid|Currently|Recently|Previously|Additionally|Furthermore|Finally|First|Second|Third|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Yes|Such|Half|Over|About|Around|Roughly|Nearly|Almost|Instead|Rather|Thus|Hence|Therefore|Overall|Together|Through|Across|Whether|Which|Whose|Let|Nonetheless|Otherwise|Indeed|Perhaps|Maybe|Besides|Likewise|Similarly|Subsequently|Ultimately|Initially|Eventually|Notably|Importantly|Specifically|Separately|Elsewhere|Alongside|Like|Unlike|Beyond|Within|Following|Founded|Based|Given|Asked|Speaking|Built|Made|Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|President|Prime|Minister|Chief|Senator|Governor|Mayor|Professor|Managing|Executive|Director|Chairman|CEO|CFO|COO|Chair|Spokesman|Spokeswoman)$/;

/** Names of nations, of their people, of the directions: they are everywhere and seldom want a file. */
const common =
  /^(?:[A-Z]|[IVX]+|AM|PM|GMT|UTC|CET|EST|EDT|BST|CEO|CFO|COO|CTO|GDP|IPO|AI|EV|EVs|R&D|PR|HR|TV|US|USA|UK|EU|UN|OK|PDF|FAQ|GW|MW|GWh|MWh|kWh|Mt|CO2|North|South|East|West|Northern|Southern|Eastern|Western|Central|Internet|Web|God|English|(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc)\.?|NASDAQ|Nasdaq|NYSE|ASX|TSXV?|LSE|AIM|OTC(?:QX|QB)?|HKEX|Euronext|JSE|PR ?Newswire|Business ?Wire|BUSINESS WIRE|GlobeNewswire|GLOBE NEWSWIRE|A(?:CCESS|ccess)(?:WIRE|wire| Newswire)|EIN Presswire)$/;

const titles =
  /^(?:(?:U\.S\.|US|U\.K\.|UK) (?=Senator|Representative|Secretary|President|Treasury|Trade|Energy|Commerce|Ambassador)|President|Prime Minister|Vice President|Minister|Chief Executive|Chairman|Chairwoman|Senator|Sen\.|Governor|Mayor|Professor|Prof\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady|King|Queen|Secretary|Ambassador|Commissioner|General|Judge|Justice|Managing Director|Director)\s+/u;

/** The names in a text that no known name covers, each as often as it stands. */
export function findUnknown(text: string, known: readonly { index: number; end: number }[]): NameSpan[] {
  return [...text.matchAll(sequence)].flatMap(({ index, 0: words }) => {
    const parts = splitAtSentence(words, index);
    return parts
      .flatMap((part) => splitAtJoints(part.words, part.index, text))
      .flatMap((part) => trim(part, text))
      .filter((name) => !isCovered(name, known) && isName(name, text));
  });
}

/** `… in the U.S. The mine …` is the end of one sentence and the beginning of another. */
function splitAtSentence(words: string, index: number): Omit<NameSpan, 'end'>[] {
  for (const { index: at, 1: next = '' } of words.matchAll(/(?<=(?:\p{Lu}\.){2}) (?=(\S+))/gu)) {
    if (!sentenceOpening.test(`${next} `)) continue;
    const rest = { words: words.slice(at + 1), index: index + at + 1 };
    return [{ words: words.slice(0, at), index }, rest];
  }
  return [{ words, index }];
}

/** `Birka and Hill Mine` are two, `Ministry of Trade and Industry` is one. */
function splitAtJoints(words: string, index: number, text: string): NameSpan[] {
  const isOffice =
    /^(?:the\s+)?(?:Ministry|Department|Office|Bureau|Centre|Center|Committee|Commission|Institute|Council|Agency|Chamber|Federation|Academy|School|Board|Bank|University)\b/i.test(
      words,
    );
  const spans: NameSpan[] = [];
  const isOneAct = /^\S+ and \S+(?: \S+)? (?:Act|Law|Treaty|Agreement|Bill|Directive|Regulation)$/.test(
    words,
  );
  const cut =
    isOffice || isOneAct
      ? /\s+(?:the)\s+(?=\p{Lu}\p{L}+\s+(?:Ministry|Department))/gu
      : /\s+(?:and|the|for the|og|och|i|e|y)\s+(?:the\s+)?/g;
  let start = 0;
  for (const match of [...words.matchAll(cut), { index: words.length, 0: '' }]) {
    const part = words.slice(start, match.index);
    spans.push({ index: index + start, end: index + start + part.length, words: part });
    start = match.index + match[0].length;
  }
  return spans.filter(({ index: at, words: part }) => part !== '' && /\p{Lu}/u.test(text.slice(at, at + 1)));
}

/** Without titles, possessives, dates and the words that open a sentence. */
function trim({ index, words }: NameSpan, text: string): NameSpan[] {
  let start = 0;
  let rest = words;
  for (let first = /^\S+\s+/.exec(rest); first; first = /^\S+\s+/.exec(rest)) {
    const title = titles.exec(rest);
    const head = first[0].trim().replace(/[.,]$/, '');
    const isOpening =
      opening.test(head) ||
      calendar.test(head) ||
      (isSentenceStart(text, index + start) && /^(?:[A-Z][a-z]+(?:ing|ed|ly))$/.test(head));
    if (!title && !isOpening && !/^(?:of|for|the|and|de|&)$/.test(head)) break;
    const length = title?.[0].length ?? first[0].length;
    start += length;
    rest = rest.slice(length);
  }
  rest = rest.replace(/['’]s?$/, '').replace(/\s+(?:of|for|the|and|de|&)$/, '');
  if (!legalEnd.test(rest)) rest = rest.replace(/\.$/, '');
  const possessive = /['’]s\s+/.exec(rest);
  if (possessive) {
    const before = rest.slice(0, possessive.index);
    const after = rest.slice(possessive.index + possessive[0].length);
    const at = index + start;
    return [
      { index: at, end: at + before.length, words: before },
      { index: at + rest.length - after.length, end: at + rest.length, words: after },
    ];
  }
  // “The Eemsrand terminal” is called by both words.
  const thing =
    /^[A-Z]{2,}$/.test(rest) || opening.test(rest)
      ? null
      : /^ (?:mine|terminal|refinery|smelter|deposit|pipeline|battery|dam|shipyard|wind farm|solar farm)\b(?! of)/.exec(
          text.slice(index + start + rest.length),
        );
  if (rest !== '' && thing) rest += thing[0];
  return rest === '' ? [] : [{ index: index + start, end: index + start + rest.length, words: rest }];
}

const legalEnd = /\b(?:Inc|Corp|Co|Ltd|Bros|S\.A|N\.V|B\.V)\.$/;

const isSentenceStart = (text: string, index: number): boolean =>
  index === 0 || /[.!?:;“"‘'–—•\n]\s*$/.test(text.slice(0, index));

/** Whether known names leave nothing of it but joints: `US-China`, `China and Japan`. */
function isCovered(
  { index, end, words }: NameSpan,
  known: readonly { index: number; end: number }[],
): boolean {
  let rest = words;
  for (const one of known.filter((mention) => mention.index < end && mention.end > index)) {
    const from = Math.max(one.index, index) - index;
    const to = Math.min(one.end, end) - index;
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  // What is left of “Prime Minister Berg”, where Berg is known, is no name.
  return !rest
    .split(/\s+/)
    .some(
      (part) =>
        /^\p{Lu}/u.test(part) &&
        !(
          rest !== words &&
          (opening.test(part) || office.test(part) || peoples.test(part) || legalForm.test(` ${part}`))
        ),
    );
}

const office =
  /^(?:Secretary|Deputy|Vice|Foreign|Finance|Trade|Commerce|Energy|Defen[cs]e|Co-founder|Founder|Head|Ambassador|King|Queen|General|Judge|Commissioner|Chancellor|Premier|Officer|Representative|Congressman|Congresswoman|Secretary-General)$/;

const peoples =
  /^(?:(?:North|South|East|West|Latin|Central)[ -])?\p{Lu}\p{L}*(?:ese|ish|ians?|eans?|icans?|wegians?|tch|ench|erman|ermans|Greeks?|Thai|Swiss|raqi|raeli|istani|Saudi|Czech|Danes?|Swedes?|Finns?)$/u;

/** One word alone at the beginning of a sentence may be any word; it is a name if the text has it elsewhere too. */
function isName({ index, words }: NameSpan, text: string): boolean {
  if (words.length < 3 && !/^[A-Z]{2}$/.test(words)) return false;
  if (
    /^(?:Articles?|Sections?|Chapter|Phase|Stage|Part|Annex|Clause|Table|Figure|No|Nos|Page)\.? ?[\dIVX]/.test(
      words,
    )
  )
    return false;
  if (opening.test(words) || calendar.test(words) || common.test(words) || /^\d/.test(words)) return false;
  // A label before a colon, and who or what is of a country, name nobody.
  if (/^[ ]?:/.test(text.slice(index + words.length)) && isSentenceStart(text, index)) return false;
  if (
    peoples.test(words) ||
    isCurrency(words) ||
    /-(?:listed|based|owned|led|backed|born|era|style|wide|made|run)$/.test(words)
  )
    return false;
  // `($FOSS)`, `(NASDAQ: FOSS)`
  if (/\$$|\(\p{Lu}[\p{L} ]*: ?$/u.test(text.slice(Math.max(0, index - 20), index))) return false;
  if (words.includes(' '))
    return !words.split(' ').every((one) => opening.test(one) || calendar.test(one) || common.test(one));
  if (/^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(words)) return false;
  const lower = new RegExp(
    `(?<![\\p{L}-])${words.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`,
    'u',
  );
  return !isSentenceStart(text, index) || (!lower.test(text) && countIn(text, words) > 1);
}

const countIn = (text: string, words: string): number => text.split(words).length - 1;

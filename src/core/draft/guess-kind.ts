/** What a name that no file has may be the name of. */
import type { EntityKind } from '../schema/kinds.ts';
import type { NameSpan } from './find-unknown.ts';

const kindWords: readonly (readonly [RegExp, EntityKind])[] = [
  [
    /^(?:Reuters|Bloomberg|AFP|Agence France-Presse|(?:The )?Associated Press|Dow Jones|Nikkei|Xinhua|CNBC|BBC|CNN|Axios|Politico)(?: News)?$|\b(?:Times|Post|Journal|Herald|Gazette|Tribune|Tidende|News|Wire|Newswire|Daily|Weekly|Magazine|Telegraph|Chronicle)$/,
    'publisher',
  ],
  [
    /\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|PLC|plc|AG|SE|NV|BV|ASA|AS|AB|Oyj?|GmbH|SpA|Pty|Pte|Holdings?|Group|Industries|Bank|Capital|Partners|Ventures|Energy|Energi|Mining|Minerals|Metals|Materials|Resources|Motors|Airlines|Chemicals?|Components|Technologies|Systems|Electric|Steel|Oil|Gas|Petroleum|Power|Shipping|Fertili[sz]ers?|Foods|Pharma|Logistics|Solutions?|Elements|Magnetics|Labs|Aerospace|Semiconductors?|Software|Telecom|Insurance|Lithium|Potash|Copper|Uranium|LNG|Salt|Rail|Airways|Marine|Ports|Properties|Teachers|Brothers|Sons|Securities)\.?$/,
    'company',
  ],
  [
    /\b(?:Ministry|Department|Agency|Authority|Commission|Committee|Council|Bureau|Directorate|Institute|University|College|Academy|Parliament|Congress|Senate|House of|Government|Board|Office|Administration|Association|Federation|Union|Party|Court|Foundation|Society|Cent(?:er|re)|Laborator(?:y|ies)|Survey|Chamber|Alliance|Bundestag|OECD|NATO|Treasury|Reserve)\b/,
    'institution',
  ],
  [
    /\b(?:[Mm]ine|[Pp]lant|[Pp]roject|[Tt]erminal|[Dd]eposit|[Rr]efinery|[Ss]melter|[Ff]actory|[Ff]ield|[Qq]uarry|[Pp]ipeline|[Ff]arm|[Pp]ark|[Ww]orks|[Mm]ill|[Dd]am|[Pp]ort|[Rr]eactor|[Bb]attery|Gigafactory|[Bb]asin|[Ss]hipyard|[Rr]ailway)$/,
    'project',
  ],
  [
    /\b(?:Act|Law|Treaty|Agreement|Accord|Directive|Regulation|Order|Framework|Programme|Program|Plan|Strategy|Bill|Code|Protocol|Pact|Fund|Scheme|Initiative|Levy|Tariff|Tender|Deal)$/,
    'policy',
  ],
];

const verb =
  /^,?\s*(?:\(?\d{2}\)?,?\s*)?(?:who|said|says|told|added|wrote|writes|argued|noted|warned|joked|CEO|chief|head|chair|president|minister|founder|co-founder|spokes|director|analyst|of the)\b/;

/** `Myanmar (Burma)` goes by either name. */
const listSpellings = (name: string): string[] => [
  name,
  ...name.split(/ \(|\)/).filter((part) => part !== ''),
];

const regions = new Intl.DisplayNames('en', { type: 'region' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = new Set(
  letters.flatMap((one) => letters.flatMap((two) => listSpellings(regions.of(one + two) ?? ''))),
);

/** What it may be, by its last word, and by the words around it. */
export function guessKind({ words, index, end }: NameSpan, text: string): EntityKind {
  if (countries.has(words)) return 'place';
  for (const [pattern, kind] of kindWords) if (pattern.test(words)) return kind;
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, index - 40), index);
  const behind =
    /^\s+(?:mine|plant|project|terminal|deposit|refinery|smelter|factory|facility|field|works|battery|pipeline)\b/.test(
      after,
    );
  if (behind) return 'project';
  const parts = words.split(/\s+/);
  const isPersonal =
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => /^(?:\p{Lu}[\p{L}'’.-]+|\p{Lu}\.|van|von|de|der|al|bin)$/u.test(part)) &&
    !/^[A-Z]{2,}$/.test(parts.at(-1) ?? '');
  const isTitled =
    /\b(?:CEO|CFO|chief|officer|executive|director|president|minister|chair(?:man|woman)?|founder|analyst|spokes\w+|mayor|senator|secretary|professor|Mr|Mrs|Ms|Dr|manager|steward|economist|head of [\p{L} -]+|boss|politician)\.?,?\s*$/iu.test(
      before,
    );
  if (isPersonal && (isTitled || verb.test(after))) return 'person';
  if (
    /\b(?:company|firm|miner|producer|developer|maker|startup|start-up|supplier|bank|group|consultancy|buyer|from|by|with|at)\s*,?\s*$/i.test(
      before,
    )
  )
    return 'company';
  // “In Skien”, and what follows it: “in Kingston, Ontario”.
  const isWithin = /\b(?:in|near|outside|around)\s+(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?,\s+)?$/u.test(
    before,
  );
  if (isWithin && parts.length <= 2) return 'place';
  return isPersonal && parts.length <= 3 && !/&|\band\b/.test(words) ? 'person' : 'company';
}

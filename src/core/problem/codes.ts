/** Every code a problem can have: how grave it is and what it means. The explanations are for editors. */

export type Severity = 'error' | 'warning' | 'hint';

export interface CodeRow {
  severity: Severity;
  title: string;
  explanation: string;
  /** What an editor wrote, and what it should be. */
  wrong?: string;
  right?: string;
}

/** What each severity means for the site. */
export const consequences: Record<Severity, string> = {
  error: 'An error: nothing is published until it is mended.',
  warning: 'A warning: it is published, and is probably a slip.',
  hint: 'A hint: it is published; look whether something was forgotten.',
};

export const problemCodes = {
  'unreadable-file': {
    severity: 'error',
    title: 'A file or folder cannot be read',
    explanation:
      'It is a link, a device or not readable. Content is made of plain files. What refers to the files of an unreadable folder is not judged.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is too large',
    explanation: 'A digest of one article is a few kilobytes; the limit is 256 KB.',
  },
  'too-much': {
    severity: 'error',
    title: 'There is more of something than a build can bear',
    explanation:
      'What nobody writes by hand can keep a build busy for hours: a thousand fields in one place, things that are part of each other a hundred steps up, a body of so many links and cells that its page would be thousands of times its text. The message names the limit; divide what is beyond it.',
  },
  'not-text': {
    severity: 'error',
    title: 'A file is not UTF-8 text',
    explanation:
      'Save it as UTF-8, without control characters, and without signs that nobody sees or that turn text round: what is read would not be what is written.',
  },
  'merge-conflict': {
    severity: 'error',
    title: 'A merge was left half done',
    explanation: 'Git marks the lines that two branches changed. Keep what is right and remove its marks.',
    wrong: '<<<<<<< HEAD\nvalue: 20\n=======\nvalue: 30\n>>>>>>> north',
    right: 'value: 30',
  },
  'misplaced-file': {
    severity: 'error',
    title: 'A file does not belong where it is',
    explanation: 'Content files are `site.yaml` and Markdown files in the folders of their kinds.',
    wrong: 'companies/notes.txt',
    right: 'companies/birka-potash.md',
  },
  'bad-id': {
    severity: 'error',
    title: 'A file name cannot be an id',
    explanation:
      'The file name is the id and the address: lowercase letters a–z, digits and single hyphens, at most 120 of them. An article’s id begins with its date. Some words are taken: by claims (`unknown`), by the site’s addresses (`page`, `cite`) and by Windows, where no file can be called `con` or `nul`. An id that a thing had before (`formerly`) is one as well.',
    wrong: 'articles/Quota_Cut.md',
    right: 'articles/2024-05-21-quota-cut.md',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Two files have one id',
    explanation: 'Ids are unique across all kinds, so that a reference is just the id. Rename one file.',
    wrong: 'places/birka.md and companies/birka.md',
    right: 'places/birka-island.md and companies/birka.md',
  },
  'taken-address': {
    severity: 'error',
    title: 'A public file stands where a page belongs',
    explanation:
      'What lies in the folder `public` is served as it is, at its own path. There the site has a page or a file of its own, or needs a folder, on some disks also where only capitals differ. Give the public file another name.',
    wrong: 'public/companies/birka/index.html beside companies/birka.md',
    right: 'public/reports/birka.html',
  },
  'circular-parent': {
    severity: 'error',
    title: 'A thing is part of itself',
    explanation:
      'Its `parent` or `partOf` leads back to it, straight or by others. What is wider is never part of what is narrower.',
    wrong: 'parent: norway   # in places/norway.md',
    right: 'parent: europe',
  },
  'front-matter': {
    severity: 'error',
    title: 'The front matter is not between two lines of dashes',
    explanation: 'A file begins with a line `---`; the front matter ends with another line `---`.',
    wrong: '----\nname: Birka Potash\n---',
    right: '---\nname: Birka Potash\n---',
  },
  yaml: {
    severity: 'error',
    title: 'The front matter is not valid YAML',
    explanation:
      'The front matter is YAML, a list of `field: value` lines. A value that holds “: ” or begins with a sign such as @, %, [ or { goes between quotes; what belongs together has the same indentation, in spaces. Anchors, aliases and tags are not allowed.',
    wrong: 'title: Quota: halved',
    right: "title: 'Quota: halved'",
  },
  'unknown-field': {
    severity: 'error',
    title: 'A field is not known',
    explanation:
      'A misspelt field would be lost, so it is an error. The site’s page /data/ lists the fields of every kind of file and claim. Inside { } a number with a comma needs quotes, or what stands behind the comma is a field of its own.',
    wrong: 'tikcer: OSE: BIRKA',
    right: "ticker: 'OSE: BIRKA'",
  },
  'missing-field': {
    severity: 'error',
    title: 'A field is missing',
    explanation:
      'Every file and claim of its kind has the field. The message stands at the claim that lacks it, or at the first field of the file.',
    wrong: '---\naliases: [Birka]\n---',
    right: '---\nname: Birka Potash\naliases: [Birka]\n---',
  },
  'invalid-value': {
    severity: 'error',
    title: 'A value is not what its field takes',
    explanation:
      'The message says what was found and what was expected. The words, dates, numbers and units that fields take stand on the site’s page /data/. What can only have been meant one way is mended by `npm run check -- --fix`.',
    wrong: 'published: 2024-02-30',
    right: 'published: 2024-02-29',
  },
  'unknown-reference': {
    severity: 'error',
    title: 'A reference leads nowhere',
    explanation:
      'It names an id that no file has or a claim that does not exist, or a link in a body leads to no page. Links may lead to the pages of articles and things, lists and the pages that every site has.',
    wrong: 'about: birka-potas',
    right: 'about: birka-potash',
  },
  'wrong-reference': {
    severity: 'error',
    title: 'A reference leads to the wrong kind of thing',
    explanation: 'The field takes other kinds: a publisher where a company stands, say.',
    wrong: 'publisher: birka-potash',
    right: 'publisher: nordic-metals',
  },
  'duplicate-claim': {
    severity: 'error',
    title: 'Two claims of one article have one key',
    explanation: 'Claims are addressed by their key. Give one of them a `key` of its own.',
    wrong: '- { name: Sacks, about: birka, value: 10 }\n- { name: Sacks, about: birka, value: 12 }',
    right:
      '- { key: sacks-north, name: Sacks, about: birka, value: 10 }\n- { key: sacks-south, name: Sacks, about: birka, value: 12 }',
  },
  'wrong-unit': {
    severity: 'error',
    title: 'A unit is unknown or does not fit',
    explanation: 'A claim’s unit must convert into its metric’s; money is an ISO 4217 code.',
    wrong: '{ figure: potash-capacity, about: hill-mine, value: 5, unit: USD }',
    right: '{ figure: potash-capacity, about: hill-mine, value: 5, unit: kt/yr }',
  },
  'wrong-stage': {
    severity: 'error',
    title: 'A status does not fit its subject',
    explanation:
      'Policies, projects and deals each have statuses of their own: a policy cannot be in trial production. The message lists those that the subject can have.',
    wrong: '{ about: potash-quota, status: in-production }',
    right: '{ about: potash-quota, status: in-force }',
  },
  'reversed-range': {
    severity: 'error',
    title: 'A range is upside down',
    explanation:
      'An upper value is not above the lower, or something ends before it begins. Which of the two is wrong only the source can tell.',
    wrong: 'value: 20, upper: 10, qualifier: between',
    right: 'value: 10, upper: 20, qualifier: between',
  },
  'bad-body': {
    severity: 'error',
    title: 'The body holds what is not published',
    explanation:
      'Raw HTML, an image without alternative text, a heading of the first level, nesting without end, or a link that begins with anything but https://, http://, mailto:, / (a page of the site) or #claim- (a claim of the article).',
    wrong: 'The mine is <b>closed</b>.',
    right: 'The mine is **closed**.',
  },
  'lost-text': {
    severity: 'warning',
    title: 'The end of a value is read as a comment',
    explanation:
      'In YAML, a # behind a space begins a comment. Put the value between quotes; a comment that is meant has a space behind its #.',
    wrong: 'title: Birka is #1 in potash',
    right: "title: 'Birka is #1 in potash'",
  },
  'unclaimed-mention': {
    severity: 'warning',
    title: 'The body names an entity that no claim touches',
    explanation: 'It is linked all the same. If the source says something about it, add the claim.',
    wrong: 'The body says “Hill Mine”, and no claim is about hill-mine.',
    right: 'statuses:\n  - { about: hill-mine, status: permitted }',
  },
  'unclaimed-number': {
    severity: 'warning',
    title: 'The body has a number that no claim has',
    explanation:
      'Readers can check only what is claimed. Add the claim with the number and its unit, mend the one that was miswritten, or leave the number out. Dates, spans of time, small counts and numbers in names are not looked at; a number rounded from a claim’s fits it.',
    wrong: 'The body says “2,500 tonnes a year”, and no claim has 2500 t/yr.',
    right: 'figures:\n  - { figure: potash-capacity, about: hill-mine, value: 2500, unit: t/yr }',
  },
  'duplicate-article': {
    severity: 'warning',
    title: 'Two files look like digests of one article',
    explanation:
      'Their sources have the same address (without `www.`, the slash at its end and what counts visitors), or the same headline of the same publisher. Two digests of one article would count as two sources that agree.',
    wrong:
      'url: https://www.nordic-minerals.example/birka/?utm_source=mail   # the other file has it without ?utm_source',
    right: 'one file for one article',
  },
  'date-before-source': {
    severity: 'warning',
    title: 'A date lies before the source’s own',
    explanation:
      'A digest is added after its source appeared and mended after it was added; what a source says is due, planned or forecast lies after the source. What has happened by then has a `date`, or no `status`. Where the article itself gives an impossible date, keep it and say so in a `doubt`.',
    wrong: 'published: 2024-05-21\nevents:\n  - { due: 2023, title: The mine opens, about: hill-mine }',
    right: 'published: 2024-05-21\nevents:\n  - { date: 2023, title: The mine opens, about: hill-mine }',
  },
  'faint-accent': {
    severity: 'warning',
    title: 'The accent colour is too faint to read',
    explanation:
      'Links are drawn in it. Text needs a contrast of 4.5 : 1 with the paper behind it (WCAG 2.2): `accent` stands on light paper, `accentDark` on dark. Without `accentDark`, a legible one is derived from `accent`.',
    wrong: 'accent: "#8cc4cf"',
    right: 'accent: "#1d4f5c"',
  },
  'misdated-name': {
    severity: 'warning',
    title: 'An article’s file has another date than its source',
    explanation:
      'An article’s id begins with the day on which its source appeared, as far as it is known. One of the two is a slip. `npm run rename` gives the file another name, and every reference follows.',
    wrong: 'articles/2024-05-12-quota-cut.md with published: 2024-05-21',
    right: 'articles/2024-05-21-quota-cut.md with published: 2024-05-21',
  },
  'self-relation': {
    severity: 'warning',
    title: 'One party stands on both sides of a relation',
    explanation: 'Nobody lends to, owns or supplies itself: `from` does it and `to` has it done.',
    wrong: '{ from: birka, type: lends-to, to: birka }',
    right: '{ from: fjord-bank, type: lends-to, to: birka }',
  },
  'loose-answer': {
    severity: 'warning',
    title: 'An answer is none of the question’s',
    explanation:
      'Answers are weighed by their ids. Where a question declares `answers`, write the id of one of them or of an entity; what else is said becomes another of its `answers`.',
    wrong: '{ about: hill-mine, question: who-owns-it, answer: Nobody knows }',
    right: '{ about: hill-mine, question: who-owns-it, answer: not-known }',
  },
  'outlying-value': {
    severity: 'warning',
    title: 'A value is far from the metric’s others',
    explanation:
      'It is hundreds of times as large or as small as another value of the same metric and subject, or as most values of the metric: likely a thousand taken for a million, or kilotonnes for tonnes. If it is right, a `note` at the claim says why it differs, and it is not told again.',
    wrong: 'value: 2000, unit: kt/yr   # another article has 2000 t/yr',
    right: 'value: 2, unit: kt/yr',
  },
  'draft-todo': {
    severity: 'warning',
    title: 'A draft is not finished',
    explanation:
      'Something that `npm run draft` could not know is left to write, or a comment still holds words of the source. It keeps nobody from publishing the rest: drafts stay off the site.',
    wrong: 'title: TODO our own headline\ndraft: true',
    right: 'title: Birka means to double its mine\ndraft: true',
  },
  'todo-left': {
    severity: 'error',
    title: 'An article has places left to fill in',
    explanation:
      'It is no draft any more and still holds a `TODO`, or words of the source in a comment. Write what is missing and delete the comments, or put `draft: true` back.',
    wrong:
      '# source: “We will double the mine, the company said.”\n- { figure: potash-capacity, about: hill-mine, value: 90 }',
    right: '- { figure: potash-capacity, about: hill-mine, value: 90 }',
  },
  withheld: {
    severity: 'hint',
    title: 'An article is not shown yet',
    explanation:
      'It is a draft, or its source was published after the as-of date: the site shows what could be known that day.',
  },
  'shared-alias': {
    severity: 'warning',
    title: 'Two entities share a name',
    explanation:
      'The name is not linked in bodies, because it could mean either. Leave it to the one that texts mean by it, or give both longer names.',
    wrong: 'aliases: [Hill]   # in two files',
    right: 'aliases: [Hill Mine]',
  },
  'unused-entity': {
    severity: 'warning',
    title: 'Nothing refers to an entity',
    explanation:
      'No article, claim or other entity names it: perhaps its last claim was deleted, or names another id. It is told only when nothing is in error, since what is in error may name it.',
  },
  'implausible-value': {
    severity: 'warning',
    title: 'A value is outside its metric’s plausible range',
    explanation:
      'The file of the metric says between which values a number is `plausible`. Outside of them it is likely a slip by a factor of a thousand, or in another unit. Widen the range if the number is right.',
    wrong: 'value: 2 million, unit: t/yr',
    right: 'value: 2000, unit: t/yr',
  },
  'status-order': {
    severity: 'warning',
    title: 'A status cannot follow the one before it',
    explanation:
      'One article has a thing go back: a plant under construction after it produced, a rule in force after it was removed. Where two articles differ so, the site shows a disagreement.',
    wrong:
      '- { about: hill-mine, status: in-production, date: 2024 }\n- { about: hill-mine, status: planned, date: 2025 }',
    right:
      '- { about: hill-mine, status: in-production, date: 2024 }\n- { about: hill-mine, part: Second shaft, status: planned, date: 2025 }',
  },
  'idle-ruling': {
    severity: 'warning',
    title: 'A ruling settles nothing',
    explanation:
      'The claim that it prefers stands in no disagreement about the thing in whose file the ruling is, or another ruling prefers another claim. A ruling belongs to the figure, event, deal, question or entity that the disagreement is about.',
    wrong: 'companies/birka.md\nrulings:\n  - { prefer: 2024-05-21-quota-cut#capacity, … }',
    right: 'projects/hill-mine.md\nrulings:\n  - { prefer: 2024-05-21-quota-cut#capacity, … }',
  },
  'uncorrected-change': {
    severity: 'error',
    title: 'A published claim changed without a correction',
    explanation:
      'Told by `npm run check -- --since REVISION`: what a published claim says, its number, date, names or status, is not what it was at that revision, or the claim or its article is gone. Readers who saw it should learn of it. Our own words (`title`, `text`, `note`) are not compared.',
    wrong: '- { key: loan, …, value: 1.3 billion }   # was 1.2 billion',
    right:
      "corrections:\n  - { date: 2024-05-25, claim: loan, text: 'We had 1.2 billion; the article says 1.3 billion.' }",
  },
  'circular-sum': {
    severity: 'error',
    title: 'A number is reckoned from itself',
    explanation: 'The parts of a `sum`, a `derived` or a `base` lead back to the claim that names them.',
    wrong: '{ key: total, value: 3, sum: [total, loan] }',
    right: '{ key: total, value: 3, sum: [stake, loan] }',
  },
  unreckonable: {
    severity: 'error',
    title: 'A number cannot be reckoned',
    explanation:
      'The units of a `sum` or `derived` do not fit each other or the claim, or a part has no number.',
    wrong: '{ name: Money, value: 3 million, unit: NOK, sum: [loan, output] }',
    right: '{ name: Money, value: 3 million, unit: NOK, sum: [loan, stake] }',
  },
  'sum-differs': {
    severity: 'warning',
    title: 'The parts do not make the number',
    explanation:
      'Reckoned again, with units and whatever the rounding of each part allows, another number comes out. If the article is wrong, leave its number and doubt it.',
    wrong: '{ key: total, value: 1.4 billion, sum: [loan, stake] }   # which make 1.2 billion',
    right:
      '{ key: total, value: 1.4 billion, sum: [loan, stake], doubt: { why: The parts make 1.2 billion. } }',
  },
  'sum-rounded': {
    severity: 'hint',
    title: 'The parts make the number when it is rounded',
    explanation:
      'Nothing is wrong: a total of 1.4 billion may have parts that make 1.38 billion. The page says so.',
  },
  'same-number': {
    severity: 'hint',
    title: 'The same number of the same subject stands in another article',
    explanation:
      'Under another metric, name or deal, so the two are not weighed against each other. If it is one fact, give both one metric or one deal.',
    wrong: '{ name: Yearly output, about: hill-mine, value: 2000, unit: t/yr }',
    right: '{ figure: potash-capacity, about: hill-mine, value: 2000, unit: t/yr }',
  },
  'same-event': {
    severity: 'hint',
    title: 'Two reports look like one event or one promise',
    explanation:
      'The same participants within sixty days, or two due dates of one project. A shared `event` makes them one row of the timeline and weighs their dates; a moved date is seen.',
    wrong: '- { title: Ministers meet, date: 2024-05-03, about: [norway, sweden] }',
    right: '- { title: Ministers meet, date: 2024-05-03, about: [norway, sweden], event: oslo-summit }',
  },
  'repeated-name': {
    severity: 'hint',
    title: 'A one-off name is used in two articles',
    explanation: 'What two articles count is a metric: a file in figures/ lets their numbers be weighed.',
    wrong: '{ name: Sacks in the store, about: birka, value: 10 }',
    right: '{ figure: sacks-in-store, about: birka, value: 10 }',
  },
  'same-deal': {
    severity: 'hint',
    title: 'Two relations look like one deal',
    explanation:
      'The same relation between the same two, at one time, with nearly the same sum. A shared `deal` lets the sums be weighed against each other.',
    wrong: '{ from: fjord-bank, type: lends-to, to: birka, value: 1.2 billion, unit: NOK }',
    right: '{ from: fjord-bank, type: lends-to, to: birka, value: 1.2 billion, unit: NOK, deal: birka-loan }',
  },
  'reversed-relation': {
    severity: 'hint',
    title: 'Another claim has the same relation the other way round',
    explanation:
      'One says that A lends to B, the other that B lends to A: one of them likely has its parties swapped. `from` does it, `to` has it done. Where the sources really say both, keep both.',
    wrong: '{ from: birka, type: lends-to, to: fjord-bank }',
    right: '{ from: fjord-bank, type: lends-to, to: birka }',
  },
  'event-after-report': {
    severity: 'hint',
    title: 'Something is dated after the article that reports it',
    explanation:
      'An event that is still to come has a `due`, a status or deal that is meant to come is `planned`. Where the article gives an impossible date, keep it and say so in a `doubt`.',
    wrong: '{ title: The mine opens, date: 2028, about: hill-mine }',
    right: '{ title: The mine opens, due: 2028, is: planned, about: hill-mine }',
  },
  'company-and-plant': {
    severity: 'hint',
    title: 'A metric is claimed of a company and of its plant',
    explanation:
      'Numbers of different subjects are never weighed against each other. If both articles mean the plant, or both the company, name the same subject.',
    wrong: '{ figure: potash-capacity, about: birka, value: 2000 }   # its only mine is hill-mine',
    right: '{ figure: potash-capacity, about: hill-mine, value: 2000 }',
  },
} as const satisfies Record<string, CodeRow>;

export type ProblemCode = keyof typeof problemCodes;

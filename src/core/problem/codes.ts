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
  'not-text': {
    severity: 'error',
    title: 'A file is not UTF-8 text',
    explanation: 'Save it as UTF-8, without control characters.',
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
    title: 'A file name is no id',
    explanation:
      'The file name is the id and the address: lowercase letters a–z, digits and single hyphens. An article’s id begins with its date.',
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
  'front-matter': {
    severity: 'error',
    title: 'The front matter is not fenced',
    explanation: 'A file begins with a line `---`; the front matter ends with another line `---`.',
    wrong: '----\nname: Birka Potash\n---',
    right: '---\nname: Birka Potash\n---',
  },
  yaml: {
    severity: 'error',
    title: 'The front matter is not valid YAML',
    explanation: 'Anchors, aliases and tags are not allowed either.',
    wrong: 'title: Quota: halved',
    right: "title: 'Quota: halved'",
  },
  'unknown-field': {
    severity: 'error',
    title: 'A field is not known',
    explanation: 'A misspelt field would be lost, so it is an error.',
    wrong: 'tikcer: OSE: BIRKA',
    right: "ticker: 'OSE: BIRKA'",
  },
  'missing-field': {
    severity: 'error',
    title: 'A field is missing',
    explanation: 'The kind of file requires it.',
    wrong: '---\naliases: [Birka]\n---',
    right: '---\nname: Birka Potash\naliases: [Birka]\n---',
  },
  'invalid-value': {
    severity: 'error',
    title: 'A value is not of its field’s form',
    explanation: 'The message says what was found and what was expected.',
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
    explanation: 'A policy cannot be in trial production.',
    wrong: '{ about: potash-quota, status: in-production }',
    right: '{ about: potash-quota, status: in-force }',
  },
  'reversed-range': {
    severity: 'error',
    title: 'A range is upside down',
    explanation: 'An upper value is not above the lower, or something ends before it begins.',
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
  withheld: {
    severity: 'hint',
    title: 'An article is not shown yet',
    explanation:
      'It is a draft, or its source was published after the as-of date: the site shows what could be known that day.',
  },
  'shared-alias': {
    severity: 'warning',
    title: 'Two entities share a name',
    explanation: 'The name is not linked in bodies, because it could mean either.',
    wrong: 'aliases: [Hill]   # in two files',
    right: 'aliases: [Hill Mine]',
  },
  'unused-entity': {
    severity: 'warning',
    title: 'Nothing refers to an entity',
    explanation: 'No article, claim or other entity names it. It is told once nothing is in error.',
  },
  'implausible-value': {
    severity: 'warning',
    title: 'A value is outside its metric’s plausible range',
    explanation: 'Likely a slip by a factor of a thousand. Widen the range if it is right.',
    wrong: 'value: 2 million, unit: t/yr',
    right: 'value: 2000, unit: t/yr',
  },
} as const satisfies Record<string, CodeRow>;

export type ProblemCode = keyof typeof problemCodes;

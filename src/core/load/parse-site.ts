/** `site.yaml`: what the publication is called, where it stands and what is particular to its beat. */
import { createProblem, type Problem } from '../problem/problem.ts';
import { describeIssues } from '../schema/describe-issue.ts';
import { type SiteFields, siteSchema } from '../schema/entity-schemas.ts';
import { decodeText } from './decode-text.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { RawFile } from './read-files.ts';
import { tellDescribed } from './tell-described.ts';

export interface ParsedSite {
  /** The settings, or plain ones to go on with where the file has errors. */
  site: SiteFields;
  /** Whether `site` is what the file says: what is missing from a plain one is nobody’s mistake. */
  isKnown: boolean;
  problems: Problem[];
  /** Absent where there is no file to point into. */
  locate?: ParsedYaml['locate'];
}

const start = { line: 1, column: 1 };

/** Used only to find further problems: a build with a faulty `site.yaml` is refused. */
const placeholder: SiteFields = siteSchema.parse({
  title: 'Untitled',
  tagline: 'Untitled',
  url: 'https://site.invalid/',
  language: 'en',
  editor: { name: 'Nobody' },
  licence: { name: 'None' },
  accent: '#444444',
});

/** `name` is the path that problems name. */
export function parseSite(name: string, raw: RawFile | undefined): ParsedSite {
  if (!raw) {
    const problem = createProblem(
      'missing-field',
      name,
      start,
      'there is no site.yaml',
      'it names the publication',
    );
    return { site: placeholder, isKnown: false, problems: [problem] };
  }
  const decoded = decodeText(name, raw.content);
  if ('problem' in decoded) return { site: placeholder, isKnown: false, problems: [decoded.problem] };
  const { data, problems, locate } = parseYaml(name, decoded.text, 1);
  if (!data) return { site: placeholder, isKnown: false, problems, locate };
  if (Object.keys(data).length === 0) {
    const problem = createProblem(
      'missing-field',
      name,
      start,
      'it has no fields',
      'it names the publication',
    );
    return { site: placeholder, isKnown: false, problems: [problem], locate };
  }
  const result = siteSchema.safeParse(data);
  if (result.success) return { site: result.data, isKnown: true, problems, locate };
  const faults = describeIssues(siteSchema, data, result.error.issues).map((fault) =>
    tellDescribed(name, fault, locate),
  );
  return { site: placeholder, isKnown: false, problems: [...problems, ...faults], locate };
}

/** What the check lets through of all that is tried: a record of one file tells, as it does for an editor. */
import { parseRecord } from '../../src/core/load/parse-record.ts';
import { bodyContexts } from './body-contexts.ts';
import { encode } from './hostile-content.ts';

export interface AcceptedBody {
  context: string;
  markdown: string;
}

/** The vectors that may stand in a field for text. */
export const listAcceptedTexts = (vectors: readonly string[]): string[] =>
  vectors.filter((reference) => isAccepted('policies/x.md', { name: 'X', reference }));

/** Those that may stand in a web address, at its end. */
export const listAcceptedAddresses = (vectors: readonly string[]): string[] =>
  vectors
    .flatMap((vector) => ['', 'https://ok.example/', 'https://ok.example/?q='].map((start) => start + vector))
    .filter((website) => isAccepted('companies/x.md', { name: 'X', website }));

/** Every vector in every place of a body, as far as it is accepted there. */
export const listAcceptedBodies = (vectors: readonly string[]): AcceptedBody[] =>
  Object.entries(bodyContexts).flatMap(([context, write]) =>
    vectors
      .map((vector) => ({ context, markdown: write(vector) }))
      .filter(({ markdown }) => isAccepted('places/x.md', { name: 'Okland' }, markdown)),
  );

function isAccepted(path: string, data: object, body = ''): boolean {
  const { problems } = parseRecord(path, { path, content: encode(data, path, body) });
  return problems.every(({ severity }) => severity !== 'error');
}

/** The page at an address that a thing had before: hosts that know no redirects send it, and it leads on by itself. */
import type { Digest } from '../link/digest.ts';
import { formatPolicy } from '../policy/content-policy.ts';
import type { Kind } from '../schema/kinds.ts';

export interface RedirectView {
  language: string;
  /** Where the thing is now; `canonical` is the whole address. */
  to: string;
  canonical: string;
  name: string;
  policy: string;
}

export function viewRedirect(
  { site, urls }: Digest,
  { kind, id, name }: { kind: Kind; id: string; name: string },
): RedirectView {
  const to = urls.page(kind, id);
  return {
    language: site.language,
    to,
    canonical: urls.absolute(to),
    name,
    policy: formatPolicy('page'),
  };
}

/** The deals that a company, institution or project has a part in. */
import type { Digest } from '../link/digest.ts';
import { cutTo } from './fit-page.ts';
import { listAmong } from './list-among.ts';
import { type RelatedItem, viewRelatedItem } from './related-item.ts';

export interface DealsOfParty {
  /** The first of them, in the order of the digest. */
  items: RelatedItem[];
  /** How many are left out, and where all deals are. */
  more: number;
  all: string;
}

/** How many stand on the page of a party. */
const mostDeals = 8;

/** Undefined where no source gives it a part in one. */
export function viewDealsOfParty(digest: Digest, party: string, share = 1): DealsOfParty | undefined {
  const named = new Set(
    digest
      .claimsTouching(party)
      .flatMap((claim) =>
        claim.type === 'relation' && claim.fields.deal && !claim.fields.stance ? [claim.fields.deal] : [],
      ),
  );
  const deals = listAmong(digest, 'deal', named);
  if (deals.length === 0) return undefined;
  const items = deals.slice(0, cutTo(mostDeals, share)).map(({ id }) => viewRelatedItem(digest, id));
  return { items, more: deals.length - items.length, all: digest.urls.index('deal') };
}

/** A target that moved: what was promised, when and by whom, and what it is now. */
import type { Slip } from '../claims/slippage.ts';
import type { EventClaim, FigureClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { editorLabel } from './claim-notes.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { formatDate } from './format-date.ts';
import { linkAll, type RichText } from './rich-text.ts';

export interface SlipView {
  /** What was promised, and of what. */
  title: RichText;
  /** `moved later`, `raised`, `lowered`. */
  label: string;
  /** Earliest source first; the last is what it is now. Alone where no earlier source is known. */
  promises: { target: string; claim: ClaimView; findings: ClaimView['notes']; isNow: boolean }[];
}

/** How many earlier promises are shown, the latest of them. */
const mostBefore = 4;

const labels = { earlier: 'moved earlier', later: 'moved later', up: 'raised', down: 'lowered' } as const;

export function viewSlip(digest: Digest, { before, now, direction }: Slip): SlipView {
  const view = viewClaim(digest, now);
  return {
    title: now.type === 'event' ? [...view.text, ...aboutOf(digest, now)] : view.text,
    label: direction ? labels[direction] : 'moved',
    promises: [...before.slice(-mostBefore), now].map((claim) => {
      const one = viewClaim(digest, claim);
      const findings = one.notes.filter(({ label: name }) => name === editorLabel);
      return { target: targetOf(digest, claim, one), claim: one, findings, isNow: claim === now };
    }),
  };
}

/** What its title does not name itself. */
function aboutOf(digest: Digest, { fields: { about, title } }: EventClaim): RichText {
  const isNamed = (id: string): boolean => {
    const { name, aliases = [] } = digest.findEntity(id)?.fields ?? { name: id };
    return [name, ...aliases].some((one) => title.includes(one));
  };
  return about.some(isNamed) ? [] : [' (', ...linkAll(digest, about), ')'];
}

function targetOf({ site }: Digest, claim: EventClaim | FigureClaim, { amount }: ClaimView): string {
  const date = claim.type === 'event' ? claim.fields.due : claim.fields.asOf;
  return [amount, date && formatDate(date, site.language)].filter(Boolean).join(', ') || 'no date';
}

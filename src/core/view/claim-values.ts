/** The number and the date of a claim, as they stand beside its sentence. */
import type { Amount } from '../link/amount.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { formatAmount } from './format-amount.ts';
import { formatDate, machineDate } from './format-date.ts';

export interface DateLabel {
  label: string;
  machine?: string;
}

export function viewAmount({ site }: Digest, { amount, fields }: Claim): string | undefined {
  const { qualifier, share, term } = fields as { qualifier?: never; share?: string; term?: string };
  const parts = [
    amount && `${formatAmount(amount, qualifier, site.language)}${baseOf(amount, fields)}`,
    share && `${qualifier === 'about' ? 'about ' : ''}${share.endsWith('%') ? share : `${share}%`}`,
    term && `for ${term}`,
    !amount && fields.said && `“${fields.said}”`,
  ].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** “10 times present capacity”, “10% of present capacity”. */
function baseOf({ unit }: Amount, fields: Claim['fields']): string {
  const base = 'baseWords' in fields ? fields.baseWords : undefined;
  return base === undefined ? '' : unit.id === 'times' ? ` ${base}` : ` of ${base}`;
}

export function viewDate({ site }: Digest, { type, fields }: Claim): DateLabel | undefined {
  const text = 'asOf' in fields && fields.asOf ? fields.asOf : 'date' in fields ? fields.date : undefined;
  const due = type === 'event' ? fields.due : undefined;
  const until = 'until' in fields && fields.until ? `until ${formatDate(fields.until, site.language)}` : '';
  const main = text ?? due;
  if (!main) return until ? { label: until } : undefined;
  const machine = machineDate(main);
  const label = `${formatDate(main, site.language)}${until && `, ${until}`}`;
  return { label: due && !text ? `due ${label}` : label, ...(machine && { machine }) };
}

import { loadDigest } from '../../../astro/digest-store.ts';
import { fileResponse } from '../../../astro/file-response.ts';
import { renderMonthEml } from '../../../core/export/mail.ts';
import type { Digest } from '../../../core/link/digest.ts';
import { type MonthView, viewMonths } from '../../../core/view/month-view.ts';

export async function getStaticPaths() {
  const digest = await loadDigest();
  return viewMonths(digest).map((view) => ({ params: { month: view.month }, props: { digest, view } }));
}

export const GET = ({ props: { digest, view } }: { props: { digest: Digest; view: MonthView } }) =>
  fileResponse(renderMonthEml(digest, view), 'message/rfc822');

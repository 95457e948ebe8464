/** What a person must know who puts the site on a host. */
import type { DeployedSite } from './deployed-site.ts';

export const renderNotes = ({ base, files, redirects }: DeployedSite): string => `\
# To publish this site

${files.length} files below ${base}, ${redirects.length} redirects from former addresses.

| host | what to do |
| --- | --- |
| Netlify, Cloudflare Pages | publish the folder \`site\`; \`_headers\` and \`_redirects\` in it are read by both |
| nginx | include \`nginx.conf\`; it says what to change, and which module brotli needs |
| Caddy | \`caddy run --config Caddyfile\`; with a host’s name in it there is HTTPS |
| a container | \`Containerfile\`; nobody has built it yet |
| GitHub Pages | publish the built site itself (\`dist\`), not this folder |

GitHub Pages knows neither headers nor redirects: there the policy stands in each page, all but who may show it in a
frame, and a page at each former address leads on. Everywhere else a former address answers with 301, and its page is
left out here.

Names with a hash in them are kept for ever, all else is asked after before each use. Beside each text lie the same
bytes as brotli and gzip. \`Strict-Transport-Security\` is written down and turned off: it cannot be taken back.
`;

/** The site for nginx: a `server` to include within `http`. */
import { binaryTypes, textTypes } from '../../src/core/policy/content-types.ts';
import {
  commonHeaders,
  type HeaderRule,
  type Headers,
  headerRules,
  headersOfRule,
  strictTransport,
} from '../../src/core/policy/response-headers.ts';
import type { DeployedSite, Redirect } from './deployed-site.ts';
import { siteRoot } from './site-root.ts';

export const renderNginx = ({ base, redirects }: DeployedSite): string => `\
# Made by npm run deploy-files. Include it within http { }, and change the first three lines.
# brotli_static needs a module: libnginx-mod-http-brotli-static in Debian; without it, take the line out.
server {
    listen 80;
    server_name _;
    root ${siteRoot};

    # Once the site answers by HTTPS alone and will for years: ${Object.values(strictTransport)}
    set $strict_transport "";

    index index.html;
    server_tokens off;
    absolute_redirect off;
    gzip_static on;
    gzip_vary on;
    brotli_static on;
    error_page 404 ${base}404.html;
    error_page 403 =404 ${base}404.html;

    types {
${Object.entries({ ...textTypes, ...binaryTypes })
  .map(([end, type]) => `        ${type} ${end};`)
  .join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${Object.values(textTypes)
      .filter((type) => type !== 'text/html')
      .join(' ')};

${renderHeaders({ ...commonHeaders }, '    ')}

${base === '/' ? '' : `    location = / { return 302 ${base}; }\n`}\
    location = /_headers { return 404; }
    location = /_redirects { return 404; }
${redirects.map(renderRedirect).join('')}
${headerRules.map((rule) => renderLocation(base, rule)).join('\n')}
}
`;

/** A location forgets the headers of its server as soon as it has one of its own, so each repeats them. */
const renderLocation = (base: string, rule: HeaderRule): string => `\
    location ${rule.folder === '' ? '/' : `${base}${rule.folder}`} {
${renderHeaders({ ...commonHeaders, ...headersOfRule(rule) }, '        ')}
    }`;

const renderHeaders = (headers: Headers, indent: string): string =>
  [
    ...Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} "${value}" always;`),
    // What is empty is not sent.
    ...Object.keys(strictTransport).map((name) => `${indent}add_header ${name} $strict_transport always;`),
  ].join('\n');

const renderRedirect = ({ from, to }: Redirect): string =>
  [from, from.slice(0, -1)].map((path) => `    location = ${path} { return 301 ${to}; }\n`).join('');

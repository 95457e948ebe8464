/** The site for Caddy, which sees to HTTPS by itself where it is told a host’s name. */
import { binaryTypes, textTypes } from '../../src/core/policy/content-types.ts';
import {
  askedAfter,
  commonHeaders,
  type HeaderRule,
  type Headers,
  headerRules,
  headersAt,
  headersOfRule,
  strictTransport,
} from '../../src/core/policy/response-headers.ts';
import type { DeployedSite, Redirect } from './deployed-site.ts';
import { siteRoot } from './site-root.ts';

export const renderCaddyfile = ({ base, redirects }: DeployedSite): string => `\
# Made by npm run deploy-files. Put the name of your host in the place of :80.
:80 {
	root * ${siteRoot}

	header {
${renderHeaders(commonHeaders, '\t\t')}
		# Once the site answers by HTTPS alone and will for years:
${renderHeaders(strictTransport, '\t\t# ')}
		-Server
	}
${Object.entries(textTypes)
  .map(([end, type]) => renderType(end, `${type}; charset=utf-8`))
  .join('')}\
${Object.entries(binaryTypes)
  .map(([end, type]) => renderType(end, type))
  .join('')}
${base === '/' ? '' : `	redir / ${base} 302\n`}${redirects.map(renderRedirect).join('')}
${headerRules.map((rule) => renderHandle(base, rule)).join('\n')}

	handle_errors {
		rewrite * ${base}404.html
		header {
${renderHeaders({ ...headersAt('404.html'), 'Cache-Control': askedAfter, 'Content-Type': 'text/html; charset=utf-8' }, '\t\t\t')}
		}
		file_server
	}
}
`;

const renderHandle = (base: string, rule: HeaderRule): string => `\
	handle ${rule.folder === '' ? '' : `${base}${rule.folder}* `}{
		header {
${renderHeaders(headersOfRule(rule), '\t\t\t')}
		}
		file_server {
			precompressed br gzip
			hide _headers _redirects
		}
	}`;

const renderHeaders = (headers: Headers, indent: string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}${name} "${value}"`)
    .join('\n');

const renderType = (end: string, type: string): string =>
  `	@${end} path *.${end}${end === 'html' ? ' */' : ''}\n	header @${end} Content-Type "${type}"\n`;

const renderRedirect = ({ from, to }: Redirect): string =>
  [from, from.slice(0, -1)].map((path) => `	redir ${path} ${to} 301\n`).join('');

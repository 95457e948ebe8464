/** Each way in which markup can break the policy of its page. */
import { expect, it } from 'vitest';
import { scanMarkup } from '../../src/astro/scan-markup.ts';
import { createPolicyCheck } from '../../src/astro/verify-policy.ts';
import { formatPolicy, policyAt } from '../../src/core/policy/content-policy.ts';

/** Of a page that states its policy. */
function listFaults(html: string, path = 'companies/x/'): string[] {
  const { onTag, listFaults: list } = createPolicyCheck(path, 'page');
  const stated = `<meta http-equiv="Content-Security-Policy" content="${formatPolicy(policyAt(path))}">`;
  scanMarkup(stated + html, { onTag });
  return list();
}

it.each([
  ['<script>1</script>', 'has a script in the page itself'],
  ['<script type="module">1</script>', 'has a script in the page itself'],
  ['<script src=/sub/favicon.svg></script>', 'runs “/sub/favicon.svg”'],
  ['<p onclick="1">', 'has the handler “onclick”'],
  ['<svg onload=1></svg>', 'has the handler “onload”'],
  ['<p style="color:red">', 'has the style “color:red”'],
  ['<style>p{}</style>', 'has styles in the page itself'],
  ['<a href="javascript:1">x</a>', 'leads to “javascript:1”'],
  ['<a href="data:text/html,x">x</a>', 'leads to “data:text/html,x”'],
  ['<form action="javascript:1"></form>', 'loads “javascript:1”'],
  ['<button formaction="https://other.example/">', 'loads “https://other.example/”'],
  ['<img src="https://other.example/x.png">', 'loads “https://other.example/x.png”'],
  ['<img src="//other.example/x.png">', 'loads “//other.example/x.png”'],
  ['<img src="/\\other.example/x.png">', 'loads “/\\other.example/x.png”'],
  ['<img srcset="#content 1x, //other.example/x.png 2x">', 'loads “#content 1x, //other.example/x.png 2x”'],
  ['<svg><use href="https://other.example/x.svg#a"/></svg>', 'loads “https://other.example/x.svg#a”'],
  ['<svg><image xlink:href="https://other.example/x"/></svg>', 'loads “https://other.example/x”'],
  ['<link rel="preload stylesheet" href="https://other.example/x">', 'loads “https://other.example/x”'],
  ['<link rel="dns-prefetch" href="//other.example">', 'loads “//other.example”'],
  ['<iframe></iframe>', 'has the element “iframe”'],
  ['<base href="#content">', 'has the element “base”'],
  [
    '<meta http-equiv="refresh" content="0;url=https://other.example/">',
    'leads on to “0;url=https://other.example/”',
  ],
  ['<meta http-equiv="Content-Security-Policy" content="">', 'states a policy twice'],
])('is found: %s', (html, text) => {
  expect(listFaults(html)).toEqual([text]);
});

it('is found where what cannot be seen hides it', () => {
  expect(listFaults('<a href="&#1; java&#10;script:1">x</a>')).toEqual(['leads to “\u0001 java\nscript:1”']);
});

it('is broken by a page that does not state it, and not by a picture', () => {
  expect(createPolicyCheck('companies/x/', 'page').listFaults()).toEqual(['does not state its policy']);
  expect(createPolicyCheck('map.svg', 'picture').listFaults()).toEqual([]);
});

it('may be right on a page of another policy', () => {
  expect(listFaults('<script src="form.js"></script>', 'admin/')).toEqual([]);
  expect(listFaults('<script src="/_astro/x.js"></script>', 'search/')).toEqual([]);
  expect(listFaults('<style>p{}</style>', 'search/')).toEqual(['has styles in the page itself']);
});

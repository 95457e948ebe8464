/** The policy that each built page states, read as a browser does, and that nothing on it needs more. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { type BuiltPage, readPages } from './pages.ts';

const site = inject('site');
const pages = [...readPages(site).values()];

/** Directives by name. */
function readPolicy({ root }: BuiltPage): Map<string, string[]> {
  const [element, ...more] = root.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  expect(more).toEqual([]);
  const directives = element?.getAttribute('content')?.split(';') ?? [];
  return new Map(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('states a policy before anything that it could concern, and trusts nothing but files of this site', () => {
  for (const page of pages) {
    const first = page.html.search(/<(?:link|script|style|img|svg|title)/);
    expect(page.html.indexOf('http-equiv="Content-Security-Policy"'), page.path).toBeLessThan(first);
    const policy = readPolicy(page);
    const isSearch = page.path === '/search/';
    expect(policy.get('default-src'), page.path).toEqual(["'none'"]);
    expect(policy.get('base-uri'), page.path).toEqual(["'none'"]);
    expect(policy.get('object-src'), page.path).toEqual(["'none'"]);
    expect(policy.get('form-action'), page.path).toEqual(["'self'"]);
    expect(policy.get('script-src'), page.path).toEqual(
      isSearch ? ["'self'", "'wasm-unsafe-eval'"] : ["'none'"],
    );
    const sources = new Set([...policy.values()].flat().filter((source) => !source.startsWith("'sha256-")));
    for (const safe of ["'none'", "'self'", "'wasm-unsafe-eval'"]) sources.delete(safe);
    expect([...sources], page.path).toEqual([]);
  }
});

it('has no handler, no style attribute, and no script or style of its own that the policy does not know by its hash', () => {
  for (const page of pages) {
    const policy = readPolicy(page);
    for (const element of page.root.querySelectorAll('*')) {
      const names = Object.keys(element.attributes).filter((name) => /^(?:on|style$)/i.test(name));
      expect(names, `${page.path} ${element.tagName}`).toEqual([]);
    }
    for (const { tagName, textContent, attributes } of page.root.querySelectorAll('script, style')) {
      if (attributes.src || attributes.type === 'application/ld+json') continue;
      const directive = tagName === 'STYLE' ? 'style-src' : 'script-src';
      expect(policy.get(directive), page.path).toContain(hashOf(textContent));
    }
  }
});

it('asks no other host for anything: only links that a reader follows lead there', () => {
  const isElsewhere = (address: string | undefined) =>
    /^\s*(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address ?? '');
  const named = 'link[rel=canonical], link[rel=license], link[rel=alternate]';
  for (const { path, root } of pages) {
    const own = new Set(root.querySelectorAll(`a, ${named}`));
    const loading = root
      .querySelectorAll('[href], [src], [srcset], [action], [formaction], [poster], [data], [xlink\\:href]')
      .filter((element) => !own.has(element));
    for (const { attributes, outerHTML } of loading) {
      const { href, src, srcset, action, formaction, poster, data } = attributes;
      const addresses = [href, src, ...(srcset?.split(',') ?? []), action, formaction, poster, data];
      expect(addresses.filter(isElsewhere), `${path} ${outerHTML.slice(0, 100)}`).toEqual([]);
    }
    for (const link of root.querySelectorAll('a'))
      expect(link.getAttribute('href'), path).toMatch(/^(?:https?:\/\/|mailto:|\/|#)/);
  }
  for (const file of globSync('**/*.{css,svg}', { cwd: site })) {
    const text = readFileSync(join(site, file), 'utf8').replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');
    expect(text, file).not.toMatch(/@import|https?:|url\(\s*["']?(?:data:|\/\/)/);
  }
});

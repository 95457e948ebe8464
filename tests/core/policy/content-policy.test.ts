import { expect, it } from 'vitest';
import { formatPolicy, formatPolicyHeader, policyAt } from '../../../src/core/policy/content-policy.ts';

it('lets pages load styles, fonts and pictures of this site, run nothing, and lead nowhere else', () => {
  expect(formatPolicy('page')).toBe(
    "default-src 'none'; script-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'",
  );
});

it('lets no page have what is not a file of this site, but for pictures that the form makes', () => {
  for (const name of ['page', 'search', 'form'] as const) {
    const made = name === 'form' ? / (?:data|blob):/g : /$^/g;
    expect(formatPolicy(name).replaceAll(made, '')).not.toMatch(
      /unsafe-inline|(?<!wasm-)unsafe-eval|data:|blob:|https?:|\*/,
    );
  }
  expect(formatPolicy('form')).toContain("script-src 'self'; style-src 'self';");
});

it('forbids frames where that can be said', () => {
  for (const name of ['page', 'search', 'form'] as const)
    expect(formatPolicyHeader(name)).toBe(`${formatPolicy(name)}; frame-ancestors 'none'`);
});

it('holds by folder', () => {
  expect(['', '404.html', 'searchers/', 'data/claims.json', 'articles/search/'].map(policyAt)).toEqual(
    Array(5).fill('page'),
  );
  expect(['search/', 'search/index.html', 'search/pagefind/pagefind.js'].map(policyAt)).toEqual(
    Array(3).fill('search'),
  );
  expect(['admin/', 'admin/form.js'].map(policyAt)).toEqual(['form', 'form']);
});

/** Templates and plan tell the same: each file is a template’s, and each kind of page is rendered by the file of its address. */
import { globSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { openTemplates } from '../../src/astro/open-templates.ts';
import { findSourceVersion } from '../../src/astro/source-version.ts';
import { planPages } from '../../src/core/plan/plan-pages.ts';
import { templateFiles } from '../../src/core/plan/templates.ts';
import { accentsOf } from '../../src/core/schema/contrast.ts';
import { viewIndex } from '../../src/core/view/index-view.ts';
import { entities } from '../core/claims/world.ts';
import { sample } from '../core/sample.ts';

it('every page in src/pages is a file of one template', () => {
  const files = globSync('**/*', { cwd: 'src/pages' }).filter((file) => /\.\w+$/.test(file));
  const listed = Object.values(templateFiles).flat();
  expect(files.map((file) => file.split(sep).join('/')).sort()).toEqual([...listed].sort());
});

it('a later page of a list is rendered at its own address', async () => {
  const { digest } = sample(entities);
  const { renderPage } = await import(
    (
      await openTemplates({
        within: resolve('.lodestone', 'templates'),
        base: '/',
        accents: accentsOf(digest.site),
        version: findSourceVersion(process.cwd()),
      })
    ).entry
  );
  const [view] = viewIndex(digest, 'company');
  const url = digest.urls.absolute(digest.urls.listPage(digest.urls.index('company'), 2));
  expect(await renderPage(url, { template: 'entityIndex', view })).toContain('<h1>Companies');
  await expect(renderPage(url, { template: 'entityIndex', view: {} })).rejects.toThrow(
    `the page ${url} cannot be rendered`,
  );
});

it('no address is planned twice', () => {
  const { digest } = sample(entities);
  const addresses = [...planPages(digest)].map(({ address }) => address);
  expect(addresses.length).toBeGreaterThan(50);
  expect(new Set(addresses).size).toBe(addresses.length);
});

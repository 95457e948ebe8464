import { pageOf } from '../eleventy.config.js';

export default {
  layout: 'thing.11ty.js',
  permalink: ({ page }) => pageOf(page).url,
};

/** Where the configurations of servers expect the site; a person changes it to where it lies. */
export const siteRoot = '/srv/lodestone/site';

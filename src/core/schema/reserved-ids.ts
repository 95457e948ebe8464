/** Ids that look like any other and cannot be had: an id is a word in claims, a part of addresses and the name of files. */

/** What is wrong with an id, to be read after it, and what to do. */
export interface IdFault {
  message: string;
  hint: string;
}

/** What `publisher` and `from` say of somebody who is not named: nobody may take these names. */
const claimWords = new Set(['unknown', 'unnamed']);

/** What stands in addresses before or behind an id: `/companies/page/2/`, `/articles/x/cite/`, `index.html`. */
const addressWords = new Set(['page', 'claims', 'articles', 'cite', 'index']);

/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file: with any extension, too. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Disks take 255 bytes a name, and Windows as many for a whole path; the picture of a page is `id.png`. */
const maxLength = 120;

/** Why a well-formed id cannot be had; undefined if it can. */
export function findIdFault(id: string): IdFault | undefined {
  const hint = 'choose another name';
  if (claimWords.has(id)) return { message: 'is a word of its own in claims', hint };
  if (addressWords.has(id)) return { message: 'is a word of its own in the site’s addresses', hint };
  if (devices.test(id)) return { message: 'is a name that Windows keeps for devices', hint };
  if (id.length > maxLength)
    return { message: `has ${id.length} characters`, hint: `choose one of at most ${maxLength}` };
  return undefined;
}

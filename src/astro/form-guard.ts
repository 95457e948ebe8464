/**
 * Nothing is lost to a form that was opened before somebody else wrote the file: Sveltia reads a folder of this
 * machine once, and would write over what has come since.
 */
import CMS from '@sveltia/cms';

/** Watches which folder is chosen, and refuses to write over a text that is not `openedWith`, as Sveltia hands it out. */
export function guardFiles(openedWith: (values: object) => unknown): void {
  let root: FileSystemDirectoryHandle | undefined;
  watchRoot((folder) => {
    root = folder;
  });
  /** What this page itself has written, by path. */
  const written = new Map<string, string | undefined>();
  CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const { path, data } = entry.toJS() as { path: string; data: object };
      const known = written.has(path) ? written.get(path) : openedWith(data);
      if ((await readText(root, path)) === known) return;
      throw refusal(
        `${path} was changed elsewhere since this page read it. Copy what you wrote, then load the page again.`,
      );
    },
  });
  CMS.registerEventListener({
    name: 'postSave',
    handler: async ({ entry }) => {
      const { path } = entry.toJS() as { path: string };
      written.set(path, await readText(root, path));
    },
  });
}

/** The one kind of error of which Sveltia shows the cause. */
export const refusal = (message: string): Error => new Error('saving_failed', { cause: new Error(message) });

interface FolderPicker {
  showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
}

/** A folder is chosen, or the one of last time is asked for again. */
function watchRoot(onRoot: (folder: FileSystemDirectoryHandle) => void): void {
  const page = window as FolderPicker;
  const { showDirectoryPicker: pick } = page;
  if (!pick) return;
  page.showDirectoryPicker = async () => {
    const folder = await pick.call(window);
    onRoot(folder);
    return folder;
  };
  const handles = FileSystemHandle.prototype as { requestPermission?: (options: object) => Promise<string> };
  const { requestPermission: ask } = handles;
  if (!ask) return;
  handles.requestPermission = function (options) {
    if (this instanceof FileSystemDirectoryHandle) onRoot(this);
    return ask.call(this, options);
  };
}

/** Undefined where there is no such file; line ends and edges as Sveltia reads them. */
async function readText(
  root: FileSystemDirectoryHandle | undefined,
  path: string,
): Promise<string | undefined> {
  const [name = '', ...folders] = path.split('/').reverse();
  try {
    let folder = root;
    for (const one of folders.reverse()) folder = await folder?.getDirectoryHandle(one);
    const file = await (await folder?.getFileHandle(name))?.getFile();
    return (await file?.text())?.trim().replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

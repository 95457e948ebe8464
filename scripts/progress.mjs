// @ts-check
// How a long step shows that it lives: a spinner with seconds on a terminal, plain lines elsewhere.
// All of it goes to standard error, so that standard output stays fit for machines.
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const CLEAR_LINE = '\r\u001b[2K';
/** Before something else is said while a step is shown. @param {Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }} [out] */
export function clearProgress(out = process.stderr) {
  if (out.isTTY) out.write(CLEAR_LINE);
}

/** Milliseconds between two frames, and between two lines of a log: shorter where they say how far it is. */
const frameMs = 100;
const lineMs = { still: 30_000, counted: 10_000 };
/** A step that ends sooner need say nothing, where nobody hears of its end either. */
const soonMs = 300;

/**
 * Runs `work` and says what happens meanwhile ("Installing 240 packages …") and after it ("Installed in 31 s"). What
 * happens may change meanwhile: then `doing` tells what it is now, and `work` is given a function to call whenever it
 * has changed, for nothing else is heard from a process that is busy; with true where something new begins, which may
 * leave no time to tell it later. Without `done` a short step is passed over in silence, as is the end of a long one.
 * @template T
 * @param {{ doing: string | (() => string), done?: string | ((result: T) => string) }} words
 * @param {(tell: (isNew?: boolean) => void) => Promise<T>} work
 * @param {Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }} [out]
 * @returns {Promise<T>}
 */
export async function withProgress({ doing, done }, work, out = process.stderr) {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const seconds = () => Math.round(elapsed() / 1000);
  const now = () => (typeof doing === 'string' ? doing : doing());
  const between = out.isTTY ? frameMs : lineMs[typeof doing === 'string' ? 'still' : 'counted'];
  let last = out.isTTY ? Number.NEGATIVE_INFINITY : 0;
  let frame = 0;
  const tell = (isNew = false) => {
    const at = elapsed();
    if (done === undefined && at < soonMs) return;
    if (at - last < between && !(isNew && out.isTTY)) return;
    last = at;
    if (out.isTTY) out.write(`${CLEAR_LINE}${FRAMES[frame++ % FRAMES.length]} ${now()} … ${seconds()} s`);
    else out.write(`${now()} … (${seconds()} s)\n`);
  };
  // A timer may be early by a moment: with half the time between two, none that is due is passed over.
  const timer = setInterval(() => tell(), between / 2);
  timer.unref();
  if (!out.isTTY && done !== undefined) out.write(`${now()} …\n`);
  try {
    const result = await work(tell);
    clearInterval(timer);
    if (out.isTTY) out.write(CLEAR_LINE);
    if (done !== undefined)
      out.write(`${typeof done === 'string' ? done : done(result)} in ${seconds()} s\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    if (out.isTTY) out.write(CLEAR_LINE);
    throw error;
  }
}

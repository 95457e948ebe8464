// @ts-check
// How a long step shows that it lives: a spinner with seconds on a terminal, plain lines elsewhere.
// All of it goes to standard error, so that standard output stays fit for machines.
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const CLEAR_LINE = '\r\u001b[2K';

/**
 * Runs `work` and says what happens meanwhile ("Installing 240 packages …") and after it ("Installed in 31 s"). What
 * happens may change meanwhile: then `doing` tells what it is now.
 * @template T
 * @param {{ doing: string | (() => string), done: string | ((result: T) => string) }} words
 * @param {() => Promise<T>} work
 * @param {Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }} [out]
 * @returns {Promise<T>}
 */
export async function withProgress({ doing, done }, work, out = process.stderr) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const now = () => (typeof doing === 'string' ? doing : doing());
  const stop = out.isTTY
    ? every(100, (tick) =>
        out.write(`${CLEAR_LINE}${FRAMES[tick % FRAMES.length]} ${now()} … ${seconds()} s`),
      )
    : every(30_000, () => out.write(`${now()} … (${seconds()} s)\n`));
  if (!out.isTTY) out.write(`${now()} …\n`);
  try {
    const result = await work();
    stop();
    out.write(
      `${out.isTTY ? CLEAR_LINE : ''}${typeof done === 'string' ? done : done(result)} in ${seconds()} s\n`,
    );
    return result;
  } catch (error) {
    stop();
    if (out.isTTY) out.write(CLEAR_LINE);
    throw error;
  }
}

/** @param {number} ms @param {(tick: number) => void} work @returns {() => void} a function that ends it */
function every(ms, work) {
  let tick = 0;
  const timer = setInterval(() => work(tick++), ms);
  timer.unref();
  return () => clearInterval(timer);
}

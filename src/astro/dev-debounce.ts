/** Work that follows a burst of events: once, soon after the last of them, and never beside itself. */

export interface Debounced {
  /** Asks for the work, in so many milliseconds if told; asked for while it is being done, it is done once more. */
  request: (ms?: number) => void;
  /** What is asked for and not begun is not done; neither is what is asked for later. */
  stop: () => void;
}

/** `work` begins when nobody has asked for it for `quietMs`; it must not reject. */
export function debounce(work: () => Promise<void>, quietMs: number): Debounced {
  let timer: NodeJS.Timeout | undefined;
  let isWorking = false;
  let isAsked = false;
  let isStopped = false;
  const request = (ms = quietMs): void => {
    isAsked = true;
    if (isWorking || isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const run = async (): Promise<void> => {
    isAsked = false;
    isWorking = true;
    await work();
    isWorking = false;
    if (isAsked) request();
  };
  const stop = (): void => {
    isStopped = true;
    clearTimeout(timer);
  };
  return { request, stop };
}

/** Leaves time for the work itself: within a second of a change everybody has it. */
const PAUSE_MS = 700;

export type Repeated = { start: () => void; stop: () => void };

/**
 * Does a piece of work again and again, so that two processes that read the same rows agree within
 * a second. A failure is reported and the work goes on.
 */
export function everySecond(work: () => Promise<void>, onFailure: () => void): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const wait = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void work().catch(onFailure).finally(wait), PAUSE_MS);
    timer.unref();
  };
  return {
    start: wait,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

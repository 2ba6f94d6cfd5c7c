const SECOND_MS = 1_000;

export type Repeated = { start: () => void; stop: () => void };

/**
 * Does a piece of work again and again, a second after it was last done. Two processes that read
 * the same rows so agree within about a second. A failure is reported and the work goes on.
 */
export function everySecond(work: () => Promise<void>, onFailure: () => void): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const wait = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void work().catch(onFailure).finally(wait), SECOND_MS);
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

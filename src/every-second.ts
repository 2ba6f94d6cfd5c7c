/** Leaves time for the work itself: within a second of a change everybody has it. */
const PAUSE_MS = 700;
/** While it fails the pauses grow, up to this; what is away for minutes is not asked every second. */
const LONGEST_PAUSE_MS = 15_000;

export type Repeated = {
  start: () => void;
  stop: () => void;
  /** Does it out of turn, for those who changed something. False: it failed, and is done later. */
  atOnce: () => Promise<boolean>;
};

/**
 * Does a piece of work again and again, so that two processes that read the same rows agree within
 * a second. A failure is reported and the work goes on, after longer and longer pauses.
 */
export function everySecond(work: () => Promise<void>, onFailure: () => void): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failures = 0;
  const failed = (): void => {
    failures += 1;
    onFailure();
  };
  const round = (): Promise<void> => work().then(() => void (failures = 0), failed);
  const wait = (): void => {
    if (stopped) return;
    const pause = Math.min(PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    timer = setTimeout(() => void round().finally(wait), pause);
    timer.unref();
  };
  return {
    start: wait,
    atOnce: () =>
      work().then(
        () => true,
        () => {
          onFailure();
          return false;
        },
      ),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Runs a task once calls have stopped, never twice at the same time. */
export interface QuietRunner {
  /** asks for a run after a quiet while; asked again before that, the while begins anew */
  readonly request: (afterMilliseconds?: number) => void;
  /** runs at once, or right after the run that is going on */
  readonly runNow: () => void;
  /** drops what was asked for; a run that is going on ends by itself */
  readonly cancel: () => void;
}

/** @param task must not reject */
export function createQuietRunner(task: () => Promise<void>, quietMilliseconds: number): QuietRunner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWantedAgain = false;

  function runNow(): void {
    clearTimeout(timer);
    if (isRunning) {
      isWantedAgain = true;
      return;
    }
    isRunning = true;
    isWantedAgain = false;
    void task().then(() => {
      isRunning = false;
      if (isWantedAgain) runNow();
    });
  }

  return {
    request: (afterMilliseconds = quietMilliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(runNow, afterMilliseconds);
    },
    runNow,
    cancel: () => {
      clearTimeout(timer);
      isWantedAgain = false;
    },
  };
}

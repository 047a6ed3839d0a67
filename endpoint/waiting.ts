/** One who waits for news of a few topics. */
export interface Waiter {
  /** Forgets what it was woken for; before looking, so that nothing that comes while looking is missed. */
  readonly settle: () => void;
  /** Until there may be news, or the time in milliseconds is over. */
  readonly woken: (atMost: number) => Promise<void>;
  /** It shall answer now, whatever there is: whoever asked has gone, asks elsewhere, or the endpoint stops. */
  readonly isOver: () => boolean;
  readonly end: () => void;
  readonly leave: () => void;
}

export interface Waiters {
  /** `full`: no more may wait here. A device that waits too often has its oldest waits ended. */
  readonly join: (device: string, topics: readonly string[]) => Waiter | "full";
  readonly wake: (topics: readonly string[] | "any") => void;
  /** The endpoint stops: everybody answers, and nobody waits any more. */
  readonly endAll: () => void;
}

/** Those who wait in this process. `most` in all, and `mostOfOne` for each device. */
export function newWaiters(most: number, mostOfOne: number): Waiters {
  const byTopic = new Map<string, Set<Waking>>();
  const byDevice = new Map<string, Set<Waking>>();
  const all = new Set<Waking>();
  let isStopped = false;

  return {
    join: (device, topics) => {
      if (all.size >= most) return "full";
      const waiter = new Waking(() => {
        all.delete(waiter);
        takeFrom(byDevice, device, waiter);
        for (const topic of topics) takeFrom(byTopic, topic, waiter);
      });
      const ofDevice = putInto(byDevice, device, waiter);
      // Those that were ended earlier may still be looking before they answer.
      for (const oldest of [...ofDevice].slice(0, -mostOfOne)) oldest.end();
      all.add(waiter);
      for (const topic of topics) putInto(byTopic, topic, waiter);
      if (isStopped) waiter.end();
      return waiter;
    },
    wake: (topics) => {
      const woken = topics === "any" ? [all] : topics.map((topic) => byTopic.get(topic) ?? []);
      for (const waiters of woken) for (const waiter of waiters) waiter.wake();
    },
    endAll: () => {
      isStopped = true;
      for (const waiter of all) waiter.end();
    },
  };
}

class Waking implements Waiter {
  readonly leave: () => void;
  #isWoken = false;
  #isOver = false;
  #resume: (() => void) | undefined;

  constructor(leave: () => void) {
    this.leave = leave;
  }

  readonly settle = () => {
    this.#isWoken = false;
  };

  readonly isOver = () => this.#isOver;

  readonly wake = () => {
    this.#isWoken = true;
    this.#resume?.();
  };

  readonly end = () => {
    this.#isOver = true;
    this.wake();
  };

  readonly woken = async (atMost: number) => {
    if (this.#isWoken) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
      timer = setTimeout(resolve, atMost);
    });
    clearTimeout(timer);
    this.#resume = undefined;
  };
}

function putInto<T>(map: Map<string, Set<T>>, key: string, item: T): Set<T> {
  const there = map.get(key) ?? new Set();
  map.set(key, there.add(item));
  return there;
}

function takeFrom<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const there = map.get(key);
  there?.delete(item);
  if (there?.size === 0) map.delete(key);
}

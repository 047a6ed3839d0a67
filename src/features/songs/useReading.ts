import { useDeferredValue, useEffect, useState } from "react";

import type { Result } from "#domain/result.ts";
import type { AbcProblem } from "#music/pure/abcProblem.ts";
import type { Melody } from "#music/pure/melody.ts";

export interface Reading {
  /** The text that was read: what has been typed since is still on its way. */
  readonly abc: string;
  readonly read: Result<Melody, AbcProblem[]>;
}

/** Reads a melody while it is typed, a little behind; undefined while there is nothing to read. */
export function useReading(typed: string): Reading | undefined {
  const abc = useDeferredValue(typed);
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    let isOld = false;
    const look = async () => {
      const { melodyFromAbc } = await import("#music/pure/melody.ts");
      if (!isOld) setReading({ abc, read: melodyFromAbc(abc) });
    };
    if (abc.trim() !== "") void look();
    return () => {
      isOld = true;
    };
  }, [abc]);
  return abc.trim() === "" ? undefined : reading;
}

import { useEffect, useState } from "react";

import type { CanonQuestion } from "#music/pure/canonFindings.ts";
import type { CanonFindings } from "#music/pure/canonWays.ts";

/** What has been found already: the same tune gives the same answer. */
const found = new Map<string, CanonFindings | null>();

/** How a song goes with itself and with others; undefined while it is tried, null where its melody cannot be read. */
export function useCanonFindings(
  question: CanonQuestion | undefined,
): CanonFindings | null | undefined {
  const asked = question && JSON.stringify(question);
  const [told, setTold] = useState<{ asked: string; answer: CanonFindings | null } | undefined>();
  useEffect(() => {
    if (asked === undefined || found.has(asked)) return;
    const tell = (answer: CanonFindings | null) => {
      found.set(asked, answer);
      setTold({ asked, answer });
    };
    let left = false;
    const here = async () => {
      const { canonFindings } = await import("#music/pure/canonFindings.ts");
      if (!left) tell(canonFindings(JSON.parse(asked) as CanonQuestion));
    };
    if (typeof Worker === "undefined") {
      void here();
      return () => {
        left = true;
      };
    }
    const worker = new Worker(new URL("./canonWorker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<CanonFindings | null>) => {
      worker.terminate();
      tell(data);
    });
    // An old browser may not run it beside the page: then it is done here, and takes a moment.
    worker.addEventListener("error", () => {
      worker.terminate();
      if (!left) void here();
    });
    worker.postMessage(JSON.parse(asked), { transfer: [] });
    return () => {
      left = true;
      worker.terminate();
    };
  }, [asked]);
  if (asked === undefined) return undefined;
  return told?.asked === asked ? told.answer : found.get(asked);
}

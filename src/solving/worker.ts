import loadHighs from "highs";
import wasmUrl from "highs/runtime?url";

import { solveInParts } from "./parts.ts";
import type { Asked, Told } from "./solver.ts";

// One question, one worker: it is ended when it has answered or when nobody wants the answer any more.
self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void answer(data);
});

async function answer({ problem }: Asked): Promise<void> {
  try {
    const highs = await loadHighs({ locateFile: () => wasmUrl });
    const choice = solveInParts(highs, problem, (progress) => tell({ kind: "progress", progress }));
    tell({ kind: "found", choice, memoryBytes: highs.memoryBytes });
  } catch {
    tell({ kind: "failed" });
  }
}

function tell(told: Told): void {
  self.postMessage(told, { transfer: [] });
}

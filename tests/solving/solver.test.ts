import { describe, expect, it } from "vitest";

import type { Choice, RotaProblem } from "#domain/rotaProblem.ts";
import { type NewWorker, startSolving, type Told } from "#solving/solver.ts";

const problem: RotaProblem = {
  helpers: [],
  days: [],
  needs: [],
  options: [],
  forCourse: [],
  stays: [],
};

const choice: Choice = { options: [1], forCourse: [], leaves: [], isBest: true, inParts: false };

/** A worker that says what it is told to say. */
class HandWorker extends EventTarget {
  ended = 0;
  asked: unknown;
  postMessage(question: unknown) {
    this.asked = question;
  }
  terminate() {
    this.ended += 1;
  }
  tell(told: Told) {
    this.dispatchEvent(new MessageEvent("message", { data: told }));
  }
}

function solving() {
  const worker = new HandWorker();
  const heard: number[] = [];
  const make: NewWorker = () => worker as unknown as Worker;
  const { choice: answer, callOff } = startSolving(problem, ({ done }) => heard.push(done), make);
  return { worker, heard, answer, callOff };
}

describe("the way to the solver", () => {
  it("asks, hears how far it has come, answers, and ends the worker", async () => {
    const { worker, heard, answer } = solving();
    expect(worker.asked).toEqual({ problem });
    worker.tell({ kind: "progress", progress: { done: 1, of: 6 } });
    worker.tell({ kind: "found", choice, memoryBytes: 0 });
    expect(await answer).toEqual({ ok: true, value: choice });
    expect(heard).toEqual([1]);
    expect(worker.ended).toBe(1);
  });

  it("ends at once when it is called off, and what comes after that changes nothing", async () => {
    const { worker, answer, callOff } = solving();
    callOff();
    worker.tell({ kind: "found", choice, memoryBytes: 0 });
    expect(await answer).toEqual({ ok: false, why: "called off" });
    expect(worker.ended).toBeGreaterThan(0);
  });

  it("says plainly that it cannot here: no worker, a worker that breaks, no solver", async () => {
    const none = startSolving(problem, undefined, () => {
      throw new Error("Worker is not defined");
    });
    expect(await none.choice).toEqual({ ok: false, why: "cannot here" });
    none.callOff();
    const broken = solving();
    broken.worker.dispatchEvent(new Event("error"));
    expect(await broken.answer).toEqual({ ok: false, why: "cannot here" });
    const failed = solving();
    failed.worker.tell({ kind: "failed" });
    expect(await failed.answer).toEqual({ ok: false, why: "cannot here" });
  });
});

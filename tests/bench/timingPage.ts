import type { Page } from "@playwright/test";

/** What the page noted down; all times are on the audio clock, in seconds. */
export interface Noted {
  /** When clicks were scheduled for, in the order of scheduling. */
  readonly scheduled: readonly number[];
  /** When something began to sound, found in the rendered samples themselves. */
  readonly heard: readonly number[];
  /** Every picture: what is heard then, and the beat at which the lanes were drawn. */
  readonly lanes: readonly (readonly [at: number, beat: number])[];
  /** When a cue or the name of a phrase changed on the screen. */
  readonly cues: readonly number[];
  /** How long the page was kept busy each time, in milliseconds. */
  readonly busy: readonly number[];
}

declare global {
  interface Window {
    noted: {
      scheduled: number[];
      heard: number[];
      lanes: [number, number][];
      cues: number[];
      busy: number[];
    };
    keepBusy: () => void;
  }
}

/** Tonight's session runs and stands at a canon that goes round until the sign. */
export async function standAtCanon(page: Page, bpm: number): Promise<string> {
  return page.evaluate(async (tempo) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    type Stored = { id: string; stamps: Record<string, string> } & Record<string, unknown>;
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, "0");
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      if (!database.objectStoreNames.contains("sessions")) {
        database.close();
        continue;
      }
      const tables = ["sessions", "planItems", "runs", "arrangements"];
      const transaction = database.transaction(tables, "readwrite");
      const all = async (table: string) =>
        answer<Stored[]>(transaction.objectStore(table).getAll());
      const session = (await all("sessions")).find(
        ({ when }) => (when as { date?: string } | undefined)?.date === today,
      );
      const item = (await all("planItems")).find(
        ({ place, content }) =>
          (place as { sessionId?: string } | undefined)?.sessionId === session?.id &&
          (content as { kind?: string } | undefined)?.kind === "song",
      );
      if (!session || !item) {
        database.close();
        continue;
      }
      const [stamp = ""] = Object.values(item.stamps);
      const songId = "frere-jacques";
      const canon = { kind: "canon", groups: 4, offsetBars: 2, entry: "halves", times: 2 };
      item["content"] = { kind: "song", songId };
      transaction.objectStore("planItems").put(item);
      transaction.objectStore("arrangements").put({
        id: songId,
        stamps: { ladder: stamp, tempo: stamp },
        tempo: { bpm: tempo },
        ladder: { steps: [{ id: "canon4", layer: { ...canon, ending: "holdOnSign" } }] },
      });
      transaction.objectStore("runs").put({
        id: session.id,
        stamps: { position: stamp, state: stamp },
        position: { itemId: item.id, since: Date.now() },
        state: { kind: "running", startedAt: Date.now() },
      });
      await new Promise((resolve) => {
        transaction.addEventListener("complete", resolve);
      });
      database.close();
      return session.id;
    }
    throw new Error("nothing is sung today");
  }, bpm);
}

/** Runs in the page before the app: notes down what is scheduled, what sounds, and where the lanes are drawn. */
export function listen(): void {
  window.noted = { scheduled: [], heard: [], lanes: [], cues: [], busy: [] };
  const { noted } = window;
  let context: AudioContext | undefined;
  const remember = (made: AudioContext) => {
    context = made;
  };
  const Native = window.AudioContext;
  const listener = `registerProcessor("onsets", class extends AudioWorkletProcessor {
    constructor() { super(); this.quiet = sampleRate; }
    process([input]) {
      const samples = input[0];
      if (!samples) { this.quiet += 128; return true; }
      for (let i = 0; i < samples.length; i += 1) {
        if (Math.abs(samples[i]) < 0.004) { this.quiet += 1; continue; }
        if (this.quiet > sampleRate / 10) this.port.postMessage((currentFrame + i) / sampleRate);
        this.quiet = 0;
      }
      return true;
    }
  });`;
  const taps = new WeakMap<object, AudioNode>();
  // Two functions in one: to a node it answers with that node, to a parameter with nothing.
  const nodes: object = AudioNode.prototype;
  const connect: (this: AudioNode, ...to: unknown[]) => AudioNode = Reflect.get(nodes, "connect");
  window.AudioContext = class extends Native {
    constructor() {
      super();
      remember(this);
      const tap = this.createGain();
      const url = URL.createObjectURL(new Blob([listener], { type: "text/javascript" }));
      void this.audioWorklet.addModule(url).then(() => {
        const node = new AudioWorkletNode(this, "onsets");
        node.port.addEventListener("message", ({ data }: MessageEvent<number>) =>
          noted.heard.push(data),
        );
        node.port.start();
        connect.call(tap, node);
      });
      taps.set(this.destination, tap);
    }
  };
  function connectAndTap(this: AudioNode, ...to: unknown[]): AudioNode {
    const tap = taps.get(to[0] as object);
    if (tap) connect.call(this, tap);
    return connect.apply(this, to);
  }
  Object.defineProperty(AudioNode.prototype, "connect", { value: connectAndTap });
  const start: (this: OscillatorNode, when?: number) => void = Reflect.get(
    OscillatorNode.prototype,
    "start",
  );
  OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
    // Every tone has a wave of its own, which makes it custom; a click is a plain one.
    if (this.type !== "custom") noted.scheduled.push(when);
    start.call(this, when);
  };
  const heardNow = () => (context ? context.currentTime - (context.outputLatency || 0) : 0);
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) =>
    request((time) => {
      run(time);
      const lane = document.querySelector<HTMLElement>(".conduct-glide");
      const [, beat] = /calc\((-?[\d.e-]+) \*/.exec(lane?.style.transform ?? "") ?? [];
      if (beat !== undefined && context) noted.lanes.push([heardNow(), -Number(beat)]);
    });
  let shown = "";
  new MutationObserver(() => {
    const text = [".conduct-cue", ".conduct-lane-state"]
      .map((place) => document.querySelector(place)?.textContent)
      .join(" ");
    if (text !== shown && context) noted.cues.push(heardNow());
    shown = text;
  }).observe(document, { subtree: true, childList: true, characterData: true });
  window.keepBusy = () => {
    let turn = 0;
    setInterval(() => {
      turn += 1;
      const began = performance.now();
      const long = 40 + ((turn * 7919) % 8) * 45;
      while (performance.now() - began < long);
      noted.busy.push(performance.now() - began);
    }, 900);
  };
}

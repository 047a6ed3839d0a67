import { Dexie } from "dexie";

import type { DatabaseNames } from "#store/databaseNames.ts";
import { createDevice, type Device } from "#store/device.ts";
import { type Version, versions } from "#store/database.ts";
import { createHouse, type House, type HouseState } from "#store/house.ts";

let made = 0;

/** One device with databases of its own; several tabs of it can be opened. */
export interface TestDevice {
  readonly names: DatabaseNames;
  readonly device: Device;
  /** What the browser keeps of the device's card. */
  readonly kept: Map<string, string>;
  /** The card as a page reads it that is loaded anew. */
  readonly readAnew: () => Device;
  /** Opens Korlag in one more tab; with a card of its own, where it is given one. */
  readonly tab: (history?: readonly Version[], card?: Device) => TestTab;
}

export interface TestTab {
  readonly house: House;
  readonly clock: { now: number };
  /** What the tab has been asked to do later, and when. */
  readonly later: { run: () => void; ms: number }[];
  readonly state: () => HouseState;
  /** Waits until the house is in this state. */
  readonly until: (kind: HouseState["kind"]) => Promise<HouseState>;
}

export function newTestDevice(): TestDevice {
  made += 1;
  const names = {
    real: `real-${made}`,
    madeUp: `made-up-${made}`,
    snapshots: `shelf-${made}`,
    takenOff: `taken-off-${made}`,
  };
  const kept = new Map<string, string>();
  const readAnew = () =>
    createDevice({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    });
  const device = readAnew();
  let tabs = 0;
  return {
    names,
    device,
    kept,
    readAnew,
    tab: (history = versions, card = device) => {
      tabs += 1;
      const seed = made * 100 + tabs;
      const clock = { now: Date.UTC(2026, 10, 20, 19) };
      const later: { run: () => void; ms: number }[] = [];
      let ids = 0;
      const house = createHouse({
        device: card,
        now: () => clock.now,
        chance: (bytes) =>
          Uint8Array.from({ length: bytes }, (_, at) => (seed * 37 + at * 11) % 256),
        newId: () => `id${seed}x${(ids += 1)}`,
        later: (run, ms) => {
          const one = { run, ms };
          later.push(one);
          return () => {
            const place = later.indexOf(one);
            if (place !== -1) later.splice(place, 1);
          };
        },
        databaseNames: names,
        history,
      });
      const state = () => house.state.getState();
      const until = async (kind: HouseState["kind"]) => {
        for (let turn = 0; turn < 500 && state().kind !== kind; turn += 1) await aWhile();
        if (state().kind !== kind) throw new Error(`The house is ${state().kind}, not ${kind}`);
        return state();
      };
      return { house, clock, later, state, until };
    },
  };
}

/** Long enough for whatever is on its way in the database. */
export async function aWhile(ms = 1): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** The store of the choir that is open. */
export function storeOf(tab: TestTab) {
  const state = tab.state();
  if (state.kind !== "open") throw new Error(`The house is ${JSON.stringify(state)}, not open`);
  return state.store;
}

export async function isOnDisk(name: string): Promise<boolean> {
  return (await Dexie.getDatabaseNames()).includes(name);
}

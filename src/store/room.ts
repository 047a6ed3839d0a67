import { done, refused, type Result } from "#domain/result.ts";

import type { Version } from "./database.ts";
import type { DatabaseNames } from "./databaseNames.ts";
import type { Device } from "./device.ts";
import type { Found } from "./disk.ts";
import { look, newestOf, type OpeningPorts } from "./opening.ts";
import type { Store } from "./store.ts";
import type { NotTakenOff } from "./takingOff.ts";
import type { StorageTrouble } from "./trouble.ts";

interface RoomPorts extends OpeningPorts {
  readonly history: readonly Version[];
}

/** Whether there is room for a real choir on this device, and how room is made. What the latter takes is rarely fetched. */
export function createRoom(ports: RoomPorts, names: DatabaseNames, device: Device) {
  function isChoir({ hasChoir, version }: Extract<Found, { kind: "database" }>): boolean {
    return hasChoir || version > newestOf(ports.history);
  }

  /** Whether a real choir is on this device; the trouble when nobody can tell. */
  async function hasReal(): Promise<Result<boolean, StorageTrouble>> {
    let looked = await look(ports, names.real);
    if (looked.ok && looked.value.kind === "taken off") {
      await clearAway();
      looked = await look(ports, names.real);
    }
    if (!looked.ok) return refused(looked.why === "blocked" ? "closed" : "unavailable");
    const { value } = looked;
    if (value.kind === "taken off") return refused("closed");
    return done(value.kind === "database" && isChoir(value));
  }

  async function mustHave(): Promise<Result<void, "a choir is here" | StorageTrouble>> {
    const real = await hasReal();
    if (!real.ok) return real;
    return real.value ? refused("a choir is here") : done(undefined);
  }

  /** Where the memory of a choir has outlived it: whether a person has taken it off. */
  async function wasTakenOff(): Promise<boolean> {
    const mark = await look(ports, names.takenOff);
    return mark.ok && mark.value.kind === "database";
  }

  async function emptyOut(store: Store): Promise<Result<void, NotTakenOff>> {
    const piece = await takingOff();
    return piece ? piece.emptyOut(store) : refused("failed");
  }

  // Where the piece cannot be had now, it is cleared away at the next start.
  async function clearAway(): Promise<void> {
    await (await takingOff())?.clearAllAway(ports, names, device);
  }

  return { isChoir, hasReal, mustHave, wasTakenOff, emptyOut, clearAway };
}

async function takingOff() {
  return import("./takingOff.ts").catch(() => undefined);
}

import { done, refused, type Result } from "#domain/result.ts";

import type { Version } from "./database.ts";
import type { DatabaseNames } from "./databaseNames.ts";
import type { Device } from "./device.ts";
import { isChoirIn, look, type OpeningPorts } from "./opening.ts";
import { clearAllAway, emptyOut } from "./takingOff.ts";
import type { StorageTrouble } from "./trouble.ts";

interface RoomPorts extends OpeningPorts {
  readonly device: Device;
  readonly history: readonly Version[];
}

/** Whether there is room for a real choir on this device, and how room is made: fetched where either is asked. */
export function createRoom(ports: RoomPorts, names: DatabaseNames) {
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
    return done(isChoirIn(value, ports.history));
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

  async function clearAway(): Promise<void> {
    await clearAllAway(ports, names, ports.device);
  }

  return { hasReal, mustHave, wasTakenOff, emptyOut, clearAway };
}

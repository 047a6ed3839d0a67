import type { Role } from "#domain/role.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { changeLink } from "#store/syncWriting.ts";
import { removeDevice } from "#sync/others.ts";

import type { Device } from "./device.ts";
import type { Copy } from "./endpoint.ts";
import { fair } from "./network.ts";
import type { World } from "./world.ts";

// What leaders' devices do for the others, and what only happens where there is more than one of them.

/** One of them shows another device out. */
export async function showOut(world: World, device: Device, by = world.leader): Promise<void> {
  if (world.present.length < 3 || device === by) return;
  world.weather = fair;
  await by.meet(true);
  const { link } = await device.talk();
  const went = await removeDevice(await by.talk(), link.device);
  if (went.ok) {
    device.removed = true;
    // Nothing that it has not told by now will ever be heard, and nothing of that is owed.
    for (const { kind, id, facet } of await device.store.database.outbox.toArray())
      if (kind === "singer" && facet === "life") world.history.neverToldOf(id, device.name);
  }
  await by.meet(true);
  world.say(`${by.name} removes ${device.name}: ${JSON.stringify(went)}`);
}

/** While one of them looks after the others, so does another one. */
export async function leadBeside(world: World, device: Device, to: string): Promise<void> {
  const isLeading = to.endsWith("/devices") || to.endsWith("/keys");
  if (!isLeading || world.isBeside || world.weather === fair || !world.dice.chance(0.3)) return;
  const others = world.leaders.filter((one) => one !== device);
  if (others.length === 0) return;
  world.isBeside = true;
  const other = world.dice.pick(others);
  world.say(`${other.name} leads beside ${device.name}: ${await other.meet(true)}`);
  world.isBeside = false;
}

/** One of them does what only it can do, in whatever weather, and may be killed at it. */
export async function leadersTurn(world: World): Promise<void> {
  const { dice } = world;
  const by = dice.pick(world.leaders);
  const what = dice.upTo(100);
  if (what < 20) return world.endpointLoses();
  if (what < 28) return someoneComes(world, by);
  if (what < 34) return leaderGoes(world, by);
  if (what < 46) return keysAreMadeTwice(world, by);
  const device = dice.pick(world.present);
  const removes = what < 56 && device.role !== "leader" && world.present.length > 3;
  if (what >= 56 && what < 74) await changeLink(by.store.database, { keysDue: true });
  const steps = dice.chance(0.5) ? 1 + dice.upTo(150) : Number.POSITIVE_INFINITY;
  world.say(`${by.name} leads${removes ? `, removes ${device.name}` : ""}, for ${steps} steps`);
  const { link } = await device.talk();
  return by.untilKilled(steps, async () => {
    if (removes) await removeDevice(await by.talk(), link.device);
    return by.meet(true);
  });
}

/** An endpoint that was put back forgets the keys that one of them has made, and another one makes some as well. */
async function keysAreMadeTwice(world: World, by: Device): Promise<void> {
  const { dice } = world;
  const copy = await world.endpoint.copyOf(world.choir);
  await changeLink(by.store.database, { keysDue: true });
  world.say(`${by.name} makes keys that will be forgotten: ${await by.meet(true)}`);
  if (dice.chance(0.5)) await dice.pick(world.present).meet();
  for (let more = dice.upTo(3); more > 0; more -= 1) await world.write(dice.pick(world.present));
  if (dice.chance(0.5)) await dice.pick(world.present).meet();
  await world.endpoint.putBack(world.choir, copy);
  const other = dice.pick(world.leaders);
  await changeLink(other.store.database, { keysDue: true });
  world.say(`${other.name} makes keys as well: ${await other.meet(true)}`);
}

async function someoneComes(world: World, by: Device): Promise<void> {
  if (world.present.length > 6) return;
  world.weather = fair;
  if (!(await by.meet(true))) return;
  const device = await world.letIn(
    world.dice.pick<Role>(["leader", "coordinator", "volunteer"]),
    by,
  );
  // Whose card nobody has read before the endpoint is lost has to be let in anew.
  await by.meet(true);
  world.say(`${by.name} lets ${device.name} in`);
}

/** A leader's device is shown out by another one; what only it had to hand out it has handed out before. */
async function leaderGoes(world: World, by: Device): Promise<void> {
  const others = world.leaders.filter((one) => one !== by);
  if (others.length === 0) return;
  world.weather = fair;
  for (let round = 0; round < 3; round += 1) {
    for (const one of world.leaders) await one.meet(true);
  }
  await showOut(world, world.dice.pick(others), by);
}

/** A copy in which nobody is let in who still leads is of no use to a host: then it is as if there were none. */
export async function letsALeaderIn(world: World, copy: Copy): Promise<boolean> {
  const talks = await Promise.all(world.leaders.map(async (one) => one.talk()));
  const leading = new Set(talks.map(({ link }) => link.device));
  return (copy.get("devices") ?? []).some(({ device }) =>
    leading.has(Buffer.from(device as Uint8Array).toString("base64url")),
  );
}

/** They look after the others until nothing is due. Who is out by then is not counted on any more. */
export async function leadersSettle(world: World): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const device of world.leaders) await device.meet(true);
  }
  for (const device of world.present) {
    if (await device.meet()) continue;
    const { link } = await device.talk();
    const records = await Promise.all(
      world.leaders.map(async ({ store }) => readKnownDevices(store.database)),
    );
    const known = records.flat().filter(({ id }) => id === link.device);
    if (known.length > 0 && !known.some(({ removed }) => removed)) continue;
    device.removed = true;
    world.history.neverToldOfAny(device.name);
    world.say(`${device.name} is out`);
  }
}

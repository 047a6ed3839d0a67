import type { Endpoint } from "./endpoint.ts";
import { judge } from "./oracles.ts";
import { World } from "./world.ts";

export const turns = 40;

export interface Ran {
  readonly seed: number;
  readonly broken: readonly string[];
  readonly log: readonly string[];
}

/** One run, from its seed alone. */
export async function run(seed: number, endpoint: Endpoint): Promise<Ran> {
  const world = new World(seed, endpoint);
  try {
    await world.build();
    for (let turn = 0; turn < turns; turn += 1) await world.turn();
    await world.settle();
    const broken = await judge(world);
    broken.push(...(await repeatingChangesNothing(world)), ...(await newDeviceIsWhole(world)));
    broken.push(...(await timeBringsNothingBack(world)));
    return { seed, broken, log: world.log };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, broken: [`It stumbled: ${told}`], log: world.log };
  } finally {
    await world.tearDown();
  }
}

/** I7: every request that was ever sent, once more. */
async function repeatingChangesNothing(world: World): Promise<string[]> {
  const before = await world.endpoint.copyOf(world.choir);
  for (const { address, request } of world.late) await world.endpoint.ask(address, request);
  const after = await world.endpoint.copyOf(world.choir);
  const headsOf = (copy: typeof before) =>
    JSON.stringify((copy.get("rings") ?? []).map(({ ring, head, facets }) => [ring, head, facets]));
  return headsOf(before) === headsOf(after) ? [] : ["I7: a repeated request changed something"];
}

/** What was ahead of its time comes into it, out of files and out of requests that were refused: nothing is lost by it. */
async function timeBringsNothingBack(world: World): Promise<string[]> {
  await world.letTimePass();
  return judge(world);
}

/** Whoever comes now gets all that there is: the endpoint has it, not only the devices. */
async function newDeviceIsWhole(world: World): Promise<string[]> {
  const device = await world.letIn("coordinator");
  await device.meet();
  await device.meet();
  await world.leader.meet(true);
  for (const one of world.present) await one.meet();
  return judge(world);
}

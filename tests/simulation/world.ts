import { Dexie } from "dexie";

import { deletion, type Kind, ringOf } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { type Role, ringsOf } from "#domain/role.ts";
import type { SingerId } from "#domain/singer.ts";
import { commit } from "#store/commit.ts";
import { eraseSinger } from "#store/erase.ts";
import { layFoundation } from "#store/founding.ts";
import { fileToRings, ringsToFile } from "#sync/sealedFile.ts";
import { inviteDevice } from "#sync/inviting.ts";
import { newcomer, settleIn, takeUp } from "#sync/joining.ts";
import { setUpAt } from "#sync/settingUp.ts";
import { createTransport, type Transport } from "#sync/transport.ts";
import { type Dice, diceOf } from "#tests/support/chance.ts";

import { Device } from "./device.ts";
import type { Endpoint } from "./endpoint.ts";
import { History, tokenIn, tokensIn } from "./history.ts";
import { leadBeside, leadersSettle, leadersTurn, letsALeaderIn, showOut } from "./leading.ts";
import { fair, rough, type Sent, type Weather, wayTo } from "./network.ts";

const address = "https://choir.example";

/** Facets that hold a word; which kinds, so that every ring and every rule is met. */
const places: readonly { readonly kind: Kind; readonly facet: string; readonly field: string }[] = [
  { kind: "singer", facet: "name", field: "called" },
  { kind: "singer", facet: "likes", field: "words" },
  // A facet that only a newer Korlag knows.
  { kind: "singer", facet: "voice", field: "range" },
  { kind: "song", facet: "card", field: "title" },
  { kind: "gesture", facet: "card", field: "name" },
  { kind: "course", facet: "card", field: "name" },
  { kind: "partner", facet: "card", field: "organisation" },
];

/** Some devices of one choir, an endpoint, and all that may happen to them. Everything follows from the seed. */
export class World {
  readonly seed: number;
  readonly dice: Dice;
  readonly devices: Device[] = [];
  readonly history = new History();
  readonly late: Sent[] = [];
  readonly log: string[] = [];
  /** Words of people that were seen on the way to the endpoint. */
  readonly overheard: string[] = [];
  weather: Weather = fair;
  choir = "";
  readonly endpoint: Endpoint;
  private readonly start: number;
  private made = 0;
  /** Half of the choirs have two leaders' devices from the beginning, and more may come and go. */
  readonly hasTwoLeaders: boolean;
  /** One leader's device is at it while another one is. */
  isBeside = false;

  constructor(seed: number, endpoint: Endpoint) {
    this.seed = seed;
    this.dice = diceOf(seed);
    // By other dice: what happens to a choir with one leader's device does not hang on this.
    this.hasTwoLeaders = diceOf(seed + 0x1ead).chance(0.5);
    this.endpoint = endpoint;
    this.start = Date.UTC(2026, 10, 20, 19);
    endpoint.now = this.start;
  }

  get leader(): Device {
    const [leader] = this.leaders;
    if (!leader) throw new Error("no leader");
    return leader;
  }

  get leaders(): Device[] {
    return this.present.filter(({ role }) => role === "leader");
  }

  get present(): Device[] {
    return this.devices.filter(({ removed }) => !removed);
  }

  async build(): Promise<void> {
    const leader = this.newDevice("leader");
    await layFoundation(leader.store, "Koret");
    const founded = await setUpAt(leader.store, this.plain, address, "Anna", undefined);
    if (!founded.ok) throw new Error(founded.why);
    this.choir = (await leader.talk()).link.choir;
    await leader.meet();
    const others = 1 + this.dice.upTo(4);
    for (let at = 0; at < others; at += 1) {
      await this.letIn(
        this.dice.pick<Role>(["coordinator", "coordinator", "pianist", "volunteer"]),
      );
    }
    if (this.hasTwoLeaders) await this.letIn("leader");
    await leader.meet(true);
    for (const other of this.leaders.slice(1)) await other.meet(true);
  }

  private newDevice(role: Role): Device {
    this.made += 1;
    const way = wayTo(
      this.endpoint.ask,
      this.dice,
      () => this.weather,
      this.late,
      (text) => this.overheard.push(...tokensIn(text)),
    );
    const device: Device = new Device(
      `sim-${this.seed}-${this.made}-${role}`,
      role,
      this.dice,
      async (to, request) => {
        const answer = await way(to, request);
        // People do not wait for what is on its way.
        const isPush = request.method === "POST" && to.endsWith("/facets");
        if (isPush && this.weather !== fair && this.dice.chance(0.4)) await this.write(device);
        if (this.hasTwoLeaders) await leadBeside(this, device, to);
        return answer;
      },
      this.endpoint,
    );
    this.devices.push(device);
    return device;
  }

  /** The endpoint without any weather before it. */
  private get plain(): Transport {
    return createTransport({ ask: this.endpoint.ask, later: () => () => {} });
  }

  async letIn(role: Role, by = this.leader): Promise<Device> {
    const { store, link } = await by.talk();
    const invitation = await inviteDevice(store, this.plain, link, role, address);
    if (!invitation.ok) throw new Error(invitation.why);
    const device = this.newDevice(role);
    const self = await newcomer(this.dice.bytes);
    const ports = { call: this.plain, now: device.store.now, appAddress: address };
    const taken = await takeUp(ports, self, invitation.value.link, device.name, undefined);
    if (!taken.ok) throw new Error(taken.why);
    await settleIn(device.store, taken.value);
    return device;
  }

  say(line: string): void {
    this.log.push(line);
  }

  /** Somebody changes something, if their device may know of it. */
  async write(device: Device): Promise<void> {
    const able = places.filter(({ kind }) =>
      ringsOf(device.role).some((ring) => ring === ringOf[kind]),
    );
    const { kind, facet, field } = this.dice.pick(able);
    const id = `${kind}${this.dice.upTo(3)}`;
    const before = await device.store.database.rows(kind).get(id);
    const whole = before && device.store.database.whole(before);
    const over = tokenIn((whole as Record<string, unknown> | undefined)?.[facet]);
    const token = this.history.newToken();
    const written = { kind, id, facet, value: { [field]: token } };
    const kept = await commit(device.store, [kind], () => done([written]));
    if (!kept.ok || kept.value.written.length === 0) return;
    this.history.add({ token, by: device.name, kind, id, facet, over });
    this.say(`${device.name} writes ${token} over ${over ?? "nothing"} in ${kind}/${id}/${facet}`);
  }

  async erase(device: Device): Promise<void> {
    if (!ringsOf(device.role).includes("care")) return;
    const id = `singer${this.dice.upTo(3)}` as SingerId;
    if (!(await device.store.database.rows("singer").get(id))) return;
    const went = await eraseSinger(device.store, id);
    if (!went.ok) return;
    this.history.erase(id, device.name);
    this.say(`${device.name} erases ${id}`);
  }

  async remove(device: Device): Promise<void> {
    if (!ringsOf(device.role).includes("music")) return;
    const id = `song${this.dice.upTo(3)}`;
    await commit(device.store, ["song"], () => done([deletion("song", id)]));
    this.say(`${device.name} deletes ${id}`);
  }

  async exchangeFiles(one: Device, other: Device): Promise<void> {
    const [from, to] = [await one.talk(), await other.talk()];
    const file = await ringsToFile(one.store, from.link);
    if (!file.ok) return;
    const taken = await fileToRings(other.store, to.link, file.value.text);
    this.say(`${other.name} opens a file of ${one.name}: ${JSON.stringify(taken)}`);
  }

  /** One turn of what may happen. */
  async turn(): Promise<void> {
    const { dice } = this;
    this.weather = dice.chance(0.6) ? rough : fair;
    this.endpoint.now += dice.upTo(90_000);
    if (this.hasTwoLeaders && dice.chance(0.25)) return leadersTurn(this);
    const device = dice.pick(this.present);
    const what = dice.upTo(100);
    if (what < 38) await this.write(device);
    else if (what < 66) await this.meetings(device);
    else if (what < 69) this.turnClock(device);
    else if (what < 72) await this.erase(device);
    else if (what < 75) await this.remove(device);
    else if (what < 78) await this.exchangeFiles(device, dice.pick(this.present));
    else if (what < 81) await this.lateArrival();
    else if (what < 82) await (device.role === "leader" ? undefined : showOut(this, device));
    else if (what < 85) await this.endpointLoses();
    else await this.killedWhile(device);
  }

  private turnClock(device: Device): void {
    const hour = 3_600_000;
    device.clockOff = this.dice.pick([0, 0, hour, -hour, 366 * 24 * hour, -hour / 6]);
  }

  private async meetings(device: Device): Promise<void> {
    const went = await device.meet(this.dice.chance(0.15));
    this.say(`${device.name} meets: ${went}`);
  }

  private async killedWhile(device: Device): Promise<void> {
    const steps = 1 + this.dice.upTo(60);
    const isWriting = this.dice.chance(0.3);
    this.say(`${device.name} is killed at step ${steps}`);
    await device.untilKilled(steps, async () => (isWriting ? this.write(device) : device.meet()));
  }

  /** A request of long ago comes again. */
  private async lateArrival(): Promise<void> {
    const sent = this.late.splice(this.dice.upTo(Math.max(1, this.late.length)), 1)[0];
    if (sent) await this.endpoint.ask(sent.address, sent.request);
  }

  private copy: Awaited<ReturnType<Endpoint["copyOf"]>> | undefined;

  async endpointLoses(): Promise<void> {
    const { dice } = this;
    if (!this.copy || dice.chance(0.4)) {
      this.copy = await this.endpoint.copyOf(this.choir);
      return;
    }
    const isEmpty = dice.chance(0.5) || !(await letsALeaderIn(this, this.copy));
    await this.endpoint.putBack(this.choir, isEmpty ? undefined : this.copy);
    this.say(isEmpty ? "the endpoint is emptied" : "the endpoint is put back from a copy");
  }

  /** A device whose clock is ahead hands somebody a file, is set right and goes on: what it wrote has two stamps. */
  private async fileFromAhead(): Promise<void> {
    const { dice } = this;
    const device = dice.pick(this.present);
    const other = dice.pick(this.present);
    device.clockOff = 3_600_000;
    await this.write(device);
    await this.write(device);
    await this.exchangeFiles(device, other);
    device.clockOff = 0;
    await this.meetings(device);
    for (let more = dice.upTo(8); more > 0; more -= 1) {
      this.endpoint.now += dice.upTo(90_000);
      await this.write(dice.chance(0.7) ? device : dice.pick(this.present));
      if (dice.chance(0.4)) await this.meetings(dice.pick(this.present));
    }
  }

  /** The sun comes out, clocks are set, and everybody meets until there is nothing more to tell. */
  async settle(): Promise<void> {
    if (this.dice.chance(0.6)) await this.fileFromAhead();
    this.weather = fair;
    for (const device of this.present) device.clockOff = 0;
    this.endpoint.now += 10 * 60_000;
    await this.leader.meet(true);
    if (this.hasTwoLeaders) await leadersSettle(this);
    await this.meetInRounds(3);
    for (const device of this.devices) if (device.removed) await device.meet(true);
  }

  /** So long that whatever was written while a clock was ahead is of the past, wherever it was kept aside. */
  async letTimePass(): Promise<void> {
    this.endpoint.now += 400 * 24 * 3_600_000;
    for (const { address: to, request } of this.late) await this.endpoint.ask(to, request);
    await this.meetInRounds(3);
  }

  private async meetInRounds(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      for (const device of this.present) {
        const went = await device.meet(false);
        if (!went) this.say(`${device.name} could not meet at the end`);
      }
    }
  }

  async tearDown(): Promise<void> {
    for (const device of this.devices) {
      device.store.database.close();
      await Dexie.delete(device.name);
    }
    if (this.choir !== "") await this.endpoint.forget(this.choir);
  }
}

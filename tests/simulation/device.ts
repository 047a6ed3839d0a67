import { type FacetName, type Facets, type Kind, change } from "#domain/facets.ts";
import type { Role } from "#domain/role.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { Database } from "#store/database.ts";
import { createKeeping } from "#store/keeping.ts";
import { readLink } from "#store/link.ts";
import type { Store } from "#store/store.ts";
import type { Envelope } from "#store/syncRows.ts";
import { meet } from "#sync/meet.ts";
import type { Talk } from "#sync/talk.ts";
import { type Ask, createTransport, type Transport } from "#sync/transport.ts";
import type { Dice } from "#tests/support/chance.ts";

import { Killed, type Life, mortal, newLife, step } from "./killing.ts";

/** One device: its disk stays, everything else is gone when it is killed. */
export class Device {
  readonly name: string;
  readonly role: Role;
  private readonly dice: Dice;
  private readonly way: Ask;
  private readonly place: { now: number };
  /** How far its clock is from the endpoint's, in milliseconds. */
  clockOff = 0;
  removed = false;
  store!: Store;
  life: Life = newLife();
  private unanswered = new Map<string, Envelope>();
  private call!: Transport;

  constructor(name: string, role: Role, dice: Dice, way: Ask, place: { now: number }) {
    this.name = name;
    this.role = role;
    this.dice = dice;
    this.way = way;
    this.place = place;
    this.wake();
  }

  /** Opens what is on its disk, with nothing in its memory. */
  wake(): void {
    const life = newLife();
    this.life = life;
    this.unanswered = new Map();
    const database = new Database(this.name);
    mortal(database, life);
    let ids = 0;
    this.store = {
      database,
      now: () => this.place.now + this.clockOff,
      chance: this.dice.bytes,
      newId: () => `${this.name}x${(ids += 1)}x${this.dice.upTo(1e6)}`,
      keeping: createKeeping(() => () => {}),
    };
    this.call = createTransport({
      ask: async (address, request) => {
        step(life);
        const answer = await this.way(address, request);
        step(life);
        return answer;
      },
      later: () => () => {},
    });
  }

  kill(): void {
    this.life.dead = true;
    this.store.database.close();
    this.wake();
  }

  async talk(): Promise<Talk> {
    const link = await readLink(this.store.database);
    if (!link) throw new Error(`${this.name} meets nowhere`);
    const { store, call, unanswered } = this;
    return { store, link, call, unanswered, away: false };
  }

  /** @returns whether all went well */
  async meet(compares = false): Promise<boolean> {
    const leads = this.role === "leader" && compares;
    const went = await meet(await this.talk(), { compares, leads });
    return went.ok;
  }

  /** Goes until it is killed at some step; then it is woken. */
  async untilKilled(steps: number, go: () => Promise<unknown>): Promise<void> {
    this.life.steps = steps;
    try {
      await go();
    } catch (error) {
      if (!this.life.dead || !isDeath(error)) throw error;
    }
    if (this.life.dead) this.kill();
    else this.life.steps = Number.POSITIVE_INFINITY;
  }

  /** False when it could not be kept: then nobody was told that it was. */
  async write<K extends Kind, F extends FacetName<K>>(
    kind: K,
    id: string,
    facet: F,
    value: Facets<K>[F] & object,
  ): Promise<boolean> {
    const kept = await commit(this.store, [kind], () => done([change(kind, id, facet, value)]));
    return kept.ok;
  }
}

// Dexie wraps it, and a dead tab's transactions are called off.
function isDeath(error: unknown): boolean {
  if (error instanceof Killed) return true;
  if (!(error instanceof Error)) return false;
  const { inner } = error as { inner?: unknown };
  const deaths = ["AbortError", "Killed", "DatabaseClosedError", "PrematureCommitError"];
  return deaths.includes(error.name) || isDeath(inner);
}

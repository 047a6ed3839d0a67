import { setTimeout as pause } from "node:timers/promises";

import { expect, it } from "vitest";

import { kept } from "#endpoint/store/sql.ts";
import { choirReply, devicesReply } from "#protocol/choirs.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { doneReply } from "#protocol/wire.ts";
import {
  ask,
  type Asked,
  type Device,
  facet,
  found,
  hashOf,
  inviteTo,
  join,
  newId,
  problemOf,
  pull,
  push,
  read,
  via,
} from "#tests/endpoint/support/devices.ts";

import type { Stages } from "./stage.ts";

type Late = readonly [string, "PUT" | "DELETE", (choir: string) => string, Asked["body"]];

/** What a leader may, for as long as it leads, and what it is told. */
export function leading(stage: Stages): void {
  it("ends the open invitations of one who does not lead any more", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const second = await join(leader, "leader");
    const [mine, its] = [await inviteTo(leader, "pianist"), await inviteTo(second, "leader")];
    const path = paths.device(leader.choir, second.device);
    const admit = (role: string) =>
      ask(app, "PUT", path, {
        token: leader.token,
        body: { role, tokenHash: hashOf(second.token), card: "" },
      });
    const redeem = async (code: string) =>
      ask(app, "POST", paths.redeem, {
        token: newId(32),
        body: { code, device: newId(12), card: "" },
      });
    read(doneReply, await admit("leader"));
    const still = await inviteTo(second, "volunteer");
    read(doneReply, await admit("leader"));
    expect((await redeem(still)).status).toBe(200);
    read(doneReply, await admit("volunteer"));
    expect(problemOf(await redeem(its))).toEqual([404, problems.unknownInvite]);
    expect((await redeem(mine)).status).toBe(200);
  });

  it.each<Late>([
    ["change the keys", "PUT", paths.keys, { epoch: 1, packages: [] }],
    ["withdraw the invitations", "DELETE", paths.invites, undefined],
    ["erase the choir", "DELETE", paths.choir, undefined],
  ])("does not let one %s whose removal came first", async (_, method, pathOf, body) => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const removed = await join(leader, "leader");
    const { choir, token } = leader;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holding = first.store.sql.transaction(async (inside) => {
      const owner = Buffer.from(choir, "base64url");
      await inside.all("UPDATE choirs SET epoch = epoch WHERE choir = $1", [owner]);
      return kept(await held);
    });
    await pause(50);
    const removal = ask(first.app, "DELETE", paths.device(choir, removed.device), { token });
    await pause(50);
    // It was let in when it asked.
    const asked = ask(first.app, method, pathOf(choir), { token: removed.token, body });
    await pause(50);
    letGo();
    await holding;
    read(doneReply, await removal);
    expect(problemOf(await asked)).toEqual([403, problems.notAllowed]);
    const there = await ask(second.app, "GET", paths.choir(choir), { token });
    expect(read(choirReply, there).epoch).toBe(0);
  });

  it("tells how far each device is in every ring, whichever process it showed that to", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const pianist = await join(leader, "pianist");
    for (const ring of ["music", "music", "team", "team"] as const) {
      await push(leader, ring, [facet()]);
    }
    const reachedAt = async (there: Device) => {
      const answer = await ask(there.app, "GET", paths.devices(there.choir), there);
      const { devices } = read(devicesReply, answer);
      return devices.find(({ device }) => device === pianist.device)?.reached;
    };
    await pull(pianist, "music", { after: 1 });
    expect(await reachedAt(leader)).toEqual({ team: 0, music: 1 });
    await pull(via(second.app, pianist), "music", { after: 2 });
    expect(await reachedAt(via(second.app, leader))).toEqual({ team: 0, music: 2 });
    await pull(pianist, "team", { after: 2 });
    expect(await reachedAt(leader)).toEqual({ team: 2, music: 2 });
  });
}

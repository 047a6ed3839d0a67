import { expect, it } from "vitest";

import { changeKeys, eraseChoir } from "#endpoint/store/choirs.ts";
import { withdrawInvites } from "#endpoint/store/invites.ts";
import { pushFacets } from "#endpoint/store/push.ts";
import { renewIncarnation } from "#endpoint/store/schema.ts";
import { kept } from "#endpoint/store/sql.ts";
import { choirReply, devicesReply } from "#protocol/choirs.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { doneReply } from "#protocol/wire.ts";
import {
  ask,
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
  pushInto,
  read,
  via,
} from "#tests/endpoint/support/devices.ts";

import type { Stages } from "./stage.ts";

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

  it("forgets all invitations when the store is put back from a copy: one that was used since would be good again", async () => {
    const { app, store } = stage().first;
    const leader = await found(app);
    const code = await inviteTo(leader, "leader");
    await store.sql.transaction(async (inside) => kept(await renewIncarnation(inside)));
    const body = { code, device: newId(12), card: "" };
    const late = await ask(app, "POST", paths.redeem, { token: newId(32), body });
    expect(problemOf(late)).toEqual([404, problems.unknownInvite]);
    const again = await inviteTo(leader, "leader");
    expect(
      (await ask(app, "POST", paths.redeem, { token: newId(32), body: { ...body, code: again } }))
        .status,
    ).toBe(200);
  });

  it("lets one who was let in and then removed do nothing more that is a leader's", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const removed = await join(leader, "leader");
    const code = await inviteTo(leader, "pianist");
    const { choir, token } = leader;
    read(doneReply, await ask(first.app, "DELETE", paths.device(choir, removed.device), { token }));
    // Its requests waited for the removal: what they may was looked at before.
    const { sql } = second.store;
    const asking = { choir, device: removed.device, role: "leader", epoch: 0 } as const;
    expect(await changeKeys(sql, asking, { epoch: 1, packages: [] })).toBe("not allowed");
    expect(await withdrawInvites(sql, asking)).toBe("not allowed");
    expect(await eraseChoir(sql, asking)).toBe("not allowed");
    const there = await ask(second.app, "GET", paths.choir(choir), { token });
    expect(read(choirReply, there).epoch).toBe(0);
    const body = { code, device: newId(12), card: "" };
    const joined = await ask(second.app, "POST", paths.redeem, { token: newId(32), body });
    expect(joined.status).toBe(200);
  });

  it("keeps nothing of a push whose turn came long after it was known who asks, by one who is out or has another role", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const [gone, other] = [await join(leader, "pianist"), await join(leader, "pianist")];
    const { choir, token } = leader;
    read(doneReply, await ask(first.app, "DELETE", paths.device(choir, gone.device), { token }));
    const body = { role: "volunteer", tokenHash: hashOf(other.token), card: "" };
    read(
      doneReply,
      await ask(first.app, "PUT", paths.device(choir, other.device), { token, body }),
    );
    const late = async ({ device, role }: Device) => {
      const by = { choir, device, role, epoch: 0 };
      const push = { ...pushInto(choir, [facet()]), by, isBelieved: () => false };
      return pushFacets(second.store.sql, push);
    };
    expect(await late(gone)).toBe("not let in");
    expect(await late(other)).toBe("not allowed");
    expect((await pull(leader, "team")).facets).toEqual([]);
    expect(await late(leader)).toMatchObject({ answers: [{ answer: "stored" }] });
    expect((await pull(leader, "team")).facets).toHaveLength(1);
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

import type { FastifyInstance } from "fastify";
import { expect, it } from "vitest";

import {
  choirReply,
  devicesReply,
  foundReply,
  packageReply,
  redeemReply,
} from "#protocol/choirs.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { doneReply } from "#protocol/wire.ts";
import {
  answers,
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
  pullAll,
  push,
  read,
  via,
} from "#tests/endpoint/support/devices.ts";

import type { Stages } from "./stage.ts";

const day = 86_400_000;

const who = (device: Device) =>
  ask(device.app, "GET", paths.choir(device.choir), { token: device.token });

const remove = (by: Device, device: Pick<Device, "device">) =>
  ask(by.app, "DELETE", paths.device(by.choir, device.device), { token: by.token });

const devicesOf = async (device: Device) => {
  const answer = await ask(device.app, "GET", paths.devices(device.choir), device);
  return read(devicesReply, answer).devices;
};

const statuses = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

interface Redeeming {
  readonly code: string;
  readonly device?: string;
  readonly token?: string;
}

const redeem = (app: FastifyInstance, { code, device = newId(12), token = newId(32) }: Redeeming) =>
  ask(app, "POST", paths.redeem, { token, body: { code, device, card: "" } });

/** Who is in a choir, who lets whom in, and who goes. */
export function membership(stage: Stages): void {
  it("founds a choir for a device, and the same again when it is asked again", async () => {
    const { app, clock } = stage().first;
    const token = newId(32);
    const body = { choir: newId(16), device: newId(12), card: newId(40), epoch: 3 };
    const asked = () => ask(app, "POST", paths.choirs, { token, body });
    const founded = read(foundReply, await asked(), 201);
    expect(founded).toMatchObject({ role: "leader", epoch: 3, now: clock.now });
    expect(founded.grants).toEqual(["team", "music", "care"]);
    expect(read(foundReply, await asked(), 201)).toEqual(founded);
    const another = { body, token: newId(32) };
    const taken = [409, problems.taken];
    expect(problemOf(await ask(app, "POST", paths.choirs, another))).toEqual(taken);
    const elsewhere = { token, body: { ...body, device: newId(12) } };
    expect(problemOf(await ask(app, "POST", paths.choirs, elsewhere))).toEqual(taken);
  });

  it("says who the device is and how far its rings are, and nothing of the others", async () => {
    const leader = await found(stage().first.app);
    const volunteer = await join(leader, "volunteer");
    await push(leader, "care", [facet()]);
    await push(leader, "team", [facet()]);
    expect(read(choirReply, await who(leader)).heads).toEqual({ team: 1, music: 0, care: 1 });
    const { role, grants, heads } = read(choirReply, await who(volunteer));
    expect({ role, grants, heads }).toEqual({
      role: "volunteer",
      grants: ["team"],
      heads: { team: 1 },
    });
  });

  it("lets one device in by a code, gives it the package, and the same again to it alone", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const code = await inviteTo(leader, "pianist");
    const mine = { code, device: newId(12), token: newId(32) };
    const redeemed = read(redeemReply, await redeem(second.app, mine));
    expect(redeemed).toMatchObject({ role: "pianist", package: "c2VhbGVk", choir: leader.choir });
    expect(read(redeemReply, await redeem(first.app, mine))).toEqual(redeemed);
    const gone = [404, problems.unknownInvite];
    expect(problemOf(await redeem(first.app, { code }))).toEqual(gone);
    expect(problemOf(await redeem(first.app, { ...mine, token: newId(32) }))).toEqual(gone);
    expect(await devicesOf(leader)).toHaveLength(2);
  });

  it("lets nobody in twice when two redeem a code at once", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const code = await inviteTo(leader, "coordinator");
    const all = await Promise.all(
      [first, second, first, second].map(({ app }) => redeem(app, { code })),
    );
    expect(statuses(all)).toEqual([200, 404, 404, 404]);
    expect(await devicesOf(leader)).toHaveLength(2);
  });

  it("knows no code that is too old, withdrawn, made up, or of a device that was removed", async () => {
    const { app, clock } = stage().first;
    const leader = await found(app);
    const second = await join(leader, "leader");
    const gone = [404, problems.unknownInvite];
    const old = await inviteTo(leader, "volunteer", 10);
    clock.now += 10 * 60_000;
    expect(problemOf(await redeem(app, { code: old }))).toEqual(gone);
    clock.now -= 10 * 60_000;
    const withdrawn = await inviteTo(leader, "volunteer");
    read(doneReply, await ask(app, "DELETE", paths.invites(leader.choir), leader));
    expect(problemOf(await redeem(app, { code: withdrawn }))).toEqual(gone);
    expect(problemOf(await redeem(app, { code: newId(16) }))).toEqual(gone);
    const ofRemoved = await inviteTo(second, "leader");
    read(doneReply, await remove(leader, second));
    expect(problemOf(await redeem(app, { code: ofRemoved }))).toEqual(gone);
  });

  it("does not let a removed device in again by the code it came by", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const mine = { code: await inviteTo(leader, "pianist"), device: newId(12), token: newId(32) };
    read(redeemReply, await redeem(app, mine));
    read(doneReply, await remove(leader, mine));
    expect(problemOf(await redeem(app, mine))).toEqual([404, problems.unknownInvite]);
  });

  it("repeats an invitation as it was, and gives no code to two", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const other = await found(app);
    const body = { code: newId(16), role: "pianist", minutes: 60, package: "AAAA" };
    const asked = (by: Device, over: object = {}) =>
      ask(app, "POST", paths.invites(by.choir), { token: by.token, body: { ...body, ...over } });
    const first = await asked(leader);
    expect((await asked(leader)).said).toEqual(first.said);
    expect(problemOf(await asked(other))).toEqual([409, problems.taken]);
    expect(problemOf(await asked(leader, { role: "leader" }))).toEqual([409, problems.taken]);
    const long = await asked(leader, { code: newId(16), minutes: limits.inviteMinutes + 1 });
    expect(problemOf(long)).toEqual([400, problems.malformed]);
  });

  it("tells the leader who is in, by day and by what each has shown to keep", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const pianist = await join(leader, "pianist");
    const card = newId(80);
    const cardPath = paths.card(leader.choir, pianist.device);
    read(
      doneReply,
      await ask(first.app, "PUT", cardPath, { token: pianist.token, body: { card } }),
    );
    await push(leader, "music", [facet()]);
    await push(leader, "team", [facet()]);
    const query = { music: 1 };
    await ask(first.app, "GET", paths.choir(leader.choir), { token: pianist.token, query });
    await pull(pianist, "team", { after: 1 });
    const devices = await devicesOf(leader);
    const today = first.clock.now - (first.clock.now % day);
    expect(devices).toContainEqual({
      device: pianist.device,
      role: "pianist",
      card,
      joined: today,
      seen: today,
      isAsking: false,
      reached: { team: 1, music: 1 },
      tokenHash: hashOf(pianist.token),
      keys: 0,
    });
    expect(devices.find(({ isAsking }) => isAsking)?.device).toBe(leader.device);
    expect(await devicesOf(via(second.app, leader))).toEqual(devices);
    const coordinator = await join(leader, "coordinator");
    const seen = await devicesOf(coordinator);
    expect(seen).toHaveLength(3);
    expect(JSON.stringify(seen)).not.toContain("tokenHash");
    expect(JSON.stringify(seen)).not.toContain('"keys"');
  });

  it("removes a device everywhere at once, and again without a word", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const coordinator = via(second.app, await join(leader, "coordinator"));
    await push(coordinator, "care", [facet()]);
    read(doneReply, await remove(leader, coordinator));
    read(doneReply, await remove(leader, coordinator));
    const { choir, token } = coordinator;
    const shut = [401, problems.notLetIn];
    const body = { facets: [facet()] };
    const facets = paths.facets(choir, "care");
    expect(problemOf(await ask(second.app, "POST", facets, { token, body }))).toEqual(shut);
    expect(problemOf(await ask(second.app, "GET", facets, { token }))).toEqual(shut);
    expect(problemOf(await who(coordinator))).toEqual(shut);
  });

  it("lets a device leave by itself, but never the last leader", async () => {
    const leader = await found(stage().first.app);
    const second = await join(leader, "leader");
    const volunteer = await join(leader, "volunteer");
    read(doneReply, await remove(volunteer, volunteer));
    expect(problemOf(await who(volunteer))).toEqual([401, problems.notLetIn]);
    read(doneReply, await remove(leader, leader));
    expect(problemOf(await remove(second, second))).toEqual([409, problems.lastLeader]);
    expect((await who(second)).status).toBe(200);
  });

  it.each([0, 1])(
    "lets one of two stay who remove each other at once, beside %i others",
    async (others) => {
      const { first, second } = stage();
      const one = await found(first.app);
      const two = via(second.app, await join(one, "leader"));
      for (let n = 0; n < others; n += 1) await join(one, "leader");
      const both = await Promise.all([remove(one, two), remove(two, one)]);
      expect(statuses(both)[0]).toBe(200);
      expect(statuses(both)[1]).toBeGreaterThanOrEqual(400);
      expect(statuses(await Promise.all([who(one), who(two)]))).toEqual([200, 401]);
    },
  );

  it("lets a device in again that an older copy did not know, or as something else", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const device = newId(12);
    const token = newId(32);
    const admit = (role: string, at = device, hash = hashOf(token)) =>
      ask(app, "PUT", paths.device(leader.choir, at), {
        token: leader.token,
        body: { role, tokenHash: hash, card: "" },
      });
    read(doneReply, await admit("volunteer"));
    const lost: Device = { ...leader, device, token, role: "volunteer" };
    expect(read(choirReply, await who(lost)).grants).toEqual(["team"]);
    read(doneReply, await admit("coordinator"));
    expect(read(choirReply, await who(lost)).role).toBe("coordinator");
    expect(problemOf(await admit("pianist", newId(12)))).toEqual([409, problems.taken]);
    const itself = await admit("pianist", leader.device, hashOf(leader.token));
    expect(problemOf(itself)).toEqual([409, problems.lastLeader]);
  });

  it("has room for so many devices and no more", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const admit = () =>
      ask(app, "PUT", paths.device(leader.choir, newId(12)), {
        token: leader.token,
        body: { role: "volunteer", tokenHash: newId(32), card: "" },
      });
    const code = await inviteTo(leader, "volunteer");
    for (let n = 1; n < limits.devices; n += 1) read(doneReply, await admit());
    expect(problemOf(await admit())).toEqual([409, problems.full]);
    expect(problemOf(await redeem(app, { code }))).toEqual([409, problems.full]);
  });

  it("hands new keys to all or to none, and to one of two who change them at once", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const other = via(second.app, await join(leader, "leader"));
    const code = await inviteTo(leader, "pianist");
    const change = (by: Device, epoch: number, packages: readonly object[]) =>
      ask(by.app, "PUT", paths.keys(by.choir), { token: by.token, body: { epoch, packages } });
    const packageOf = async (device: Device) =>
      read(packageReply, await ask(device.app, "GET", paths.package(device.choir), device));
    expect(await packageOf(leader)).toMatchObject({ epoch: 0, package: null });
    const stranger = { device: newId(12), package: "AAAA" };
    const mine = { device: leader.device, package: "AQID" };
    const others = { device: other.device, package: "BAUG" };
    const taken = [409, problems.epochTaken];
    expect(problemOf(await change(leader, 1, [mine, stranger]))).toEqual(taken);
    expect(problemOf(await change(leader, 2, [mine]))).toEqual(taken);
    const both = await Promise.all([change(leader, 1, [mine, others]), change(other, 1, [others])]);
    expect(statuses(both)).toEqual([200, 409]);
    const [won] = both[0]?.status === 200 ? [leader] : [other];
    const again = won === leader ? [mine, others] : [others];
    read(doneReply, await change(via(second.app, won), 1, again));
    expect(await packageOf(other)).toMatchObject({ epoch: 1, package: "BAUG" });
    expect(read(choirReply, await who(leader)).epoch).toBe(1);
    expect((await push(leader, "team", [facet()])).epoch).toBe(1);
    // A leader is told who has which keys: who got none with this change, who came in after it, who is let in again.
    const late = await join(leader, "pianist");
    const back = newId(12);
    const admitted = { role: "pianist", tokenHash: newId(32), card: "" };
    const backPath = paths.device(leader.choir, back);
    const { token } = leader;
    read(doneReply, await ask(first.app, "PUT", backPath, { token, body: admitted }));
    const keys = new Map((await devicesOf(leader)).map((one) => [one.device, one.keys]));
    expect([other, late].map(({ device }) => keys.get(device))).toEqual([1, 1]);
    expect(keys.get(leader.device)).toBe(won === leader ? 1 : 0);
    expect(keys.get(back)).toBe(0);
    // What an invitation holds is older than the keys now.
    expect(problemOf(await redeem(first.app, { code }))).toEqual([404, problems.unknownInvite]);
  });

  it("erases a choir and leaves nothing of it, and nothing of another is touched", async () => {
    const { first, second } = stage();
    const leader = await found(first.app);
    const other = await found(first.app);
    const code = await inviteTo(leader, "pianist");
    await push(leader, "team", [facet()]);
    await push(other, "team", [facet()]);
    const erase = () => ask(first.app, "DELETE", paths.choir(leader.choir), leader);
    read(doneReply, await erase());
    const unknown = [404, problems.unknownChoir];
    expect(problemOf(await erase())).toEqual(unknown);
    expect(problemOf(await who(via(second.app, leader)))).toEqual(unknown);
    expect(problemOf(await redeem(first.app, { code }))).toEqual([404, problems.unknownInvite]);
    const choir = Buffer.from(leader.choir, "base64url");
    for (const table of ["choirs", "devices", "invites", "rings", "facets"]) {
      const rows = await first.store.sql.all(`SELECT choir FROM ${table} WHERE choir = $1`, [
        choir,
      ]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    expect(await answers(other, "team", [facet()])).toEqual(["stored"]);
    expect(await pullAll(other, "team")).toHaveLength(2);
  });

  it("founds a lost choir again with the same ids, and everything can be put back", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const kept = facet();
    read(doneReply, await ask(app, "DELETE", paths.choir(leader.choir), leader));
    const { choir, device, token } = leader;
    const body = { choir, device, card: "", epoch: 2 };
    read(foundReply, await ask(app, "POST", paths.choirs, { token, body }), 201);
    expect(await answers(leader, "team", [kept])).toEqual(["stored"]);
  });

  it("keeps no token and no code as it was said", async () => {
    const { app, store } = stage().first;
    const leader = await found(app);
    const code = await inviteTo(leader, "pianist");
    const choir = Buffer.from(leader.choir, "base64url");
    const rows = await Promise.all(
      ["devices", "invites"].map((table) =>
        store.sql.all(`SELECT * FROM ${table} WHERE choir = $1`, [choir]),
      ),
    );
    const kept = rows
      .flat()
      .flatMap((row) => Object.values(row))
      .flatMap((value) => (value instanceof Uint8Array ? Buffer.from(value) : []))
      .map((value) => value.toString("base64url"));
    expect(kept).toContain(hashOf(leader.token));
    expect(kept).not.toContain(leader.token);
    expect(kept).not.toContain(code);
  });
}

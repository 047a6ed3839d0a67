import {
  admitRequest,
  cardRequest,
  devicesReply,
  inviteReply,
  inviteRequest,
  redeemReply,
  redeemRequest,
} from "#protocol/choirs.ts";
import { paths } from "#protocol/paths.ts";
import { doneReply, grantsOf } from "#protocol/wire.ts";

import { type Access, bearerHashOf, memberOf } from "../access.ts";
import { type Contract, inChoir, ofDevice } from "../contract.ts";
import { choirTopic, type Desk } from "../desk.ts";
import { sendNamed } from "../problem.ts";
import { admitDevice, readDevices, removeDevice, writeCard } from "../store/devices.ts";
import { invite, redeem, withdrawInvites } from "../store/invites.ts";

const names = {
  "not allowed": "notAllowed",
  taken: "taken",
  full: "full",
  "last leader": "lastLeader",
  "unknown invite": "unknownInvite",
} as const;

export function deviceCalls(app: Contract, desk: Desk, access: Access): void {
  const { letIn, withNewToken, countGuess } = access;

  app.post(
    paths.invites(":choir"),
    {
      onRequest: letIn(["leader"]),
      schema: {
        summary: "Invite a device, by a code of the leader's own making that is good once.",
        params: inChoir,
        body: inviteRequest,
        response: { 201: inviteReply },
      },
    },
    async (request, reply) => {
      const now = desk.now();
      const expires = await invite(desk.sql, memberOf(request), request.body, now);
      if (typeof expires === "string") return sendNamed(reply, names[expires]);
      return reply.code(201).send({ expires, now });
    },
  );

  app.delete(
    paths.invites(":choir"),
    {
      onRequest: letIn(["leader"]),
      schema: {
        summary: "Withdraw all invitations that nobody has used.",
        params: inChoir,
        response: { 200: doneReply },
      },
    },
    async (request, reply) => {
      const done = await withdrawInvites(desk.sql, memberOf(request));
      if (done !== "done") return sendNamed(reply, names[done]);
      return { now: desk.now() };
    },
  );

  app.post(
    paths.redeem,
    {
      onRequest: withNewToken,
      schema: {
        summary: "Come in by a code, with a token of the device's own making.",
        body: redeemRequest,
        response: { 200: redeemReply },
      },
    },
    async (request, reply) => {
      const now = desk.now();
      const redeemed = await redeem(desk.sql, request.body, bearerHashOf(request), now);
      if (typeof redeemed === "string") {
        if (redeemed === "unknown invite") await countGuess(request);
        return sendNamed(reply, names[redeemed]);
      }
      desk.announce(choirTopic(redeemed.choir));
      const { incarnation } = desk;
      return { ...redeemed, grants: [...grantsOf[redeemed.role]], incarnation, now };
    },
  );

  app.get(
    paths.devices(":choir"),
    {
      onRequest: letIn(["leader", "coordinator"]),
      schema: {
        summary: "Who is in.",
        params: inChoir,
        response: { 200: devicesReply },
      },
    },
    async (request) => {
      // What was seen in this process shall be in the answer.
      await desk.sightings.write();
      return { devices: await readDevices(desk.sql, memberOf(request)), now: desk.now() };
    },
  );

  app.put(
    paths.device(":choir", ":device"),
    {
      onRequest: letIn(["leader"]),
      schema: {
        summary: "Let a device in again, or change its role.",
        params: ofDevice,
        body: admitRequest,
        response: { 200: doneReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      const { device } = request.params;
      const done = await admitDevice(desk.sql, asking, device, request.body, desk.now());
      if (done !== "done") return sendNamed(reply, names[done]);
      desk.announce(choirTopic(asking.choir));
      return { now: desk.now() };
    },
  );

  app.delete(
    paths.device(":choir", ":device"),
    {
      onRequest: letIn(),
      schema: {
        summary: "Remove a device: a leader any, each its own.",
        params: ofDevice,
        response: { 200: doneReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      const done = await removeDevice(desk.sql, asking, request.params.device);
      if (done !== "done") return sendNamed(reply, names[done]);
      desk.announce(choirTopic(asking.choir));
      return { now: desk.now() };
    },
  );

  app.put(
    paths.card(":choir", ":device"),
    {
      onRequest: letIn(),
      schema: {
        summary: "What the device says of itself to the leader, sealed.",
        params: ofDevice,
        body: cardRequest,
        response: { 200: doneReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      if (request.params.device !== asking.device) return sendNamed(reply, "notAllowed");
      await writeCard(desk.sql, asking, request.body.card);
      return { now: desk.now() };
    },
  );
}

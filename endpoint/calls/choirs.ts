import { timingSafeEqual } from "node:crypto";

import {
  choirQuery,
  choirReply,
  foundReply,
  foundRequest,
  keysRequest,
  packageReply,
} from "#protocol/choirs.ts";
import { paths } from "#protocol/paths.ts";
import { doneReply, grantsOf } from "#protocol/wire.ts";

import { type Access, asProblem, bearerHashOf, memberOf } from "../access.ts";
import { type Contract, inChoir } from "../contract.ts";
import { choirTopic, type Desk, ringTopic } from "../desk.ts";
import { holdBack } from "../holdBack.ts";
import { sendLater, sendNamed } from "../problem.ts";
import { sha256 } from "../store/bytes.ts";
import {
  changeKeys,
  eraseChoir,
  foundChoir,
  readHeads,
  readMember,
  readPackage,
} from "../store/choirs.ts";

export function choirCalls(app: Contract, desk: Desk, access: Access): void {
  const { letIn, mayFound, countSecret, countFounding, remember } = access;
  const said = () => ({ incarnation: desk.incarnation, now: desk.now() });

  app.post(
    paths.choirs,
    {
      onRequest: mayFound,
      schema: {
        summary: "Found a choir, with a token of the device's own making.",
        body: foundRequest,
        response: { 201: foundReply },
      },
    },
    async (request, reply) => {
      const { setupSecret } = request.body;
      if (!isSecret(setupSecret, desk.setupSecret)) {
        // Saying none is no guess: a device that finds its choir lost cannot know that one is asked for.
        if (setupSecret) await countSecret(request);
        return sendNamed(reply, "setupSecret");
      }
      // Before anything is kept: of many that come at once no more are let through than may be.
      const over = await countFounding(request);
      if (over !== undefined) return sendLater(reply, 429, over);
      const hash = bearerHashOf(request);
      const member = await foundChoir(desk.sql, request.body, hash, desk.now());
      if (member === "taken") return sendNamed(reply, "taken");
      remember(request);
      return reply.code(201).send({ ...member, grants: [...grantsOf[member.role]], ...said() });
    },
  );

  app.get(
    paths.choir(":choir"),
    {
      onRequest: letIn(),
      schema: {
        summary: "Who the device is here and how far its rings are; one waiting for all of them.",
        params: inChoir,
        querystring: choirQuery,
        response: { 200: choirReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      const { choir } = asking;
      const hash = bearerHashOf(request);
      const { wait = 0, epoch, ...cursors } = request.query;
      const read = async () => {
        const member = await readMember(desk.sql, choir, hash);
        if (typeof member === "string") return asProblem[member];
        const heads = await readHeads(desk.sql, choir);
        const granted = grantsOf[member.role].map((ring) => [ring, heads.get(ring) ?? 0] as const);
        return { member, granted };
      };
      const granted = grantsOf[asking.role];
      const found = await holdBack(
        {
          waiters: desk.waiters,
          member: asking,
          topics: [choirTopic(choir), ...granted.map((ring) => ringTopic(choir, ring))],
          seconds: wait,
          connection: reply.raw,
        },
        read,
        (found) =>
          typeof found === "string" ||
          found.member.role !== asking.role ||
          (epoch !== undefined && epoch !== found.member.epoch) ||
          found.granted.some(
            ([ring, head]) => cursors[ring] !== undefined && cursors[ring] !== head,
          ),
      );
      if (found === "full") return sendLater(reply, 429, 5);
      if (typeof found === "string") return sendNamed(reply, found);
      const shown = found.granted.flatMap(([ring, head]) => {
        const cursor = cursors[ring];
        return cursor !== undefined && cursor <= head ? [[ring, cursor] as const] : [];
      });
      desk.sightings.saw(found.member, desk.now(), Object.fromEntries(shown));
      return {
        ...found.member,
        grants: [...grantsOf[found.member.role]],
        heads: Object.fromEntries(found.granted),
        ...said(),
      };
    },
  );

  app.delete(
    paths.choir(":choir"),
    {
      onRequest: letIn(["leader"]),
      schema: {
        summary: "Erase the choir and everything that is kept of it.",
        params: inChoir,
        response: { 200: doneReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      const erased = await eraseChoir(desk.sql, asking);
      if (erased === "not allowed") return sendNamed(reply, "notAllowed");
      desk.announce(choirTopic(asking.choir));
      return { now: desk.now() };
    },
  );

  app.put(
    paths.keys(":choir"),
    {
      onRequest: letIn(["leader"]),
      schema: {
        summary: "Hand new keys to the devices that stay, all in one.",
        params: inChoir,
        body: keysRequest,
        response: { 200: doneReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      const changed = await changeKeys(desk.sql, asking, request.body);
      if (changed === "not allowed") return sendNamed(reply, "notAllowed");
      if (changed === "epoch taken") return sendNamed(reply, "epochTaken");
      desk.announce(choirTopic(asking.choir));
      return { now: desk.now() };
    },
  );

  app.get(
    paths.package(":choir"),
    {
      onRequest: letIn(),
      schema: {
        summary: "The keys that were last handed to this device.",
        params: inChoir,
        response: { 200: packageReply },
      },
    },
    async (request) => ({
      ...(await readPackage(desk.sql, memberOf(request))),
      now: desk.now(),
    }),
  );
}

function isSecret(said: string | undefined, asked: string | undefined): boolean {
  if (asked === undefined) return true;
  return timingSafeEqual(sha256(Buffer.from(said ?? "")), sha256(Buffer.from(asked)));
}

import { array, maxLength, object, pipe, safeParse, unknown } from "valibot";

import {
  digestReply,
  pullQuery,
  pullReply,
  pushReply,
  pushRequest,
  sealedFacet,
} from "#protocol/facets.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";

import { type Access, asProblem, bearerHashOf, isBelieved, memberOf } from "../access.ts";
import { type Contract, inRing } from "../contract.ts";
import { choirTopic, type Desk, ringTopic } from "../desk.ts";
import { holdBack } from "../holdBack.ts";
import { sendLater, sendNamed } from "../problem.ts";
import { readMember } from "../store/choirs.ts";
import { readDigest, readPage } from "../store/pull.ts";
import { pushFacets } from "../store/push.ts";

/** A push whose facets are not looked at yet: each is judged alone, so that a bad one holds up no other. */
const looseRequest = object({ facets: pipe(array(unknown()), maxLength(limits.pushFacets)) });

const facetsPath = paths.facets(":choir", ":ring");

export function facetCalls(app: Contract, desk: Desk, { letIn }: Access): void {
  app.post(
    facetsPath,
    {
      onRequest: letIn(),
      schema: {
        summary: "Push facets; each is answered for itself.",
        params: inRing,
        body: looseRequest,
        response: { 200: pushReply },
      },
      config: { saidBody: pushRequest },
    },
    async (request, reply) => {
      const by = memberOf(request);
      const { ring } = request.params;
      const now = desk.now();
      const pushed = await pushFacets(desk.sql, {
        by,
        isBelieved: () => isBelieved(request),
        ring,
        facets: request.body.facets.map((said) => {
          const read = safeParse(sealedFacet, said, { abortEarly: true });
          return read.success ? read.output : undefined;
        }),
        now,
        quota: desk.allowances.quota,
      });
      if (typeof pushed === "string") return sendNamed(reply, asProblem[pushed]);
      if (pushed.seq !== null) desk.announce(ringTopic(by.choir, ring));
      return {
        answers: [...pushed.answers],
        seq: pushed.seq,
        head: pushed.head,
        incarnation: desk.incarnation,
        epoch: pushed.epoch,
        now,
      };
    },
  );

  app.get(
    facetsPath,
    {
      onRequest: letIn(),
      schema: {
        summary:
          "Pull the facets after a cursor; held back until there are some if `wait` is said.",
        params: inRing,
        querystring: pullQuery,
        response: { 200: pullReply },
      },
    },
    async (request, reply) => {
      const asking = memberOf(request);
      const { choir } = asking;
      const { ring } = request.params;
      const { after, limit, wait } = request.query;
      const hash = bearerHashOf(request);
      let hasWaited = false;
      const read = async () => {
        const page = await readPage(desk.sql, choir, ring, { after, limit });
        if (!page) return "unknownChoir";
        // What was true when the waiting began may not be true any more.
        const member = hasWaited ? await readMember(desk.sql, choir, hash) : asking;
        hasWaited = true;
        if (typeof member === "string") return asProblem[member];
        return member.role === asking.role ? page : "notAllowed";
      };
      const topics = [ringTopic(choir, ring), choirTopic(choir)];
      const page = await holdBack(
        { waiters: desk.waiters, member: asking, topics, seconds: wait, connection: reply.raw },
        read,
        (found) =>
          typeof found === "string" || found.next !== after || found.epoch !== asking.epoch,
      );
      if (page === "full") return sendLater(reply, 429, 5);
      if (typeof page === "string") return sendNamed(reply, page);
      if (after <= page.head) desk.sightings.saw(asking, desk.now(), { [ring]: after });
      return { ...page, incarnation: desk.incarnation, now: desk.now() };
    },
  );

  app.get(
    paths.digest(":choir", ":ring"),
    {
      onRequest: letIn(),
      schema: {
        summary: "What a ring adds up to.",
        params: inRing,
        response: { 200: digestReply },
      },
    },
    async (request, reply) => {
      const { choir } = memberOf(request);
      const digest = await readDigest(desk.sql, choir, request.params.ring);
      if (!digest) return sendNamed(reply, "unknownChoir");
      return { ...digest, incarnation: desk.incarnation, now: desk.now() };
    },
  );
}

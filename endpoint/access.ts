import rateLimit from "@fastify/rate-limit";
import type { FastifyReply, FastifyRequest } from "fastify";
import { is } from "valibot";

import { protocolHeader, protocolVersion } from "#protocol/version.ts";
import { choirId, grantsOf, ring, type Role, token } from "#protocol/wire.ts";

import type { Contract } from "./contract.ts";
import { Counts } from "./counting.ts";
import type { Desk } from "./desk.ts";
import { sendLater, sendNamed } from "./problem.ts";
import { bytes, sha256 } from "./store/bytes.ts";
import { type Member, readMember } from "./store/choirs.ts";

const minute = 60_000;
/** How long it is believed who asks while the rest of the request is on its way, in milliseconds. */
const believed = 1000;
/** How many tokens are remembered as good, so that a guesser does not shut out the hall he sits in. */
const roomForGood = 10_000;

/** What is said to one who is not let in. */
export const asProblem = {
  "unknown choir": "unknownChoir",
  "not let in": "notLetIn",
  "not allowed": "notAllowed",
} as const;

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

export interface Access {
  /** Lets only devices of the choir in the address through; and of those only these roles, to a ring only who is granted it. */
  readonly letIn: (roles?: readonly Role[]) => Hook;
  /** Lets through who brings a token of its own making, to redeem an invitation. */
  readonly withNewToken: Hook;
  /** The same to found a choir. Nothing is counted yet: a choir that was lost is brought again and again until the secret is said. */
  readonly mayFound: Hook;
  /** Counts a guess of whoever asks. */
  readonly countGuess: (request: FastifyRequest) => Promise<void>;
  /** Counts a wrong secret of whoever asks. */
  readonly countSecret: (request: FastifyRequest) => Promise<void>;
  /** Counts what is founded; answers for how many seconds nothing more may be, if it is too much. */
  readonly countFounding: (request: FastifyRequest) => Promise<number | undefined>;
  /** Remembers the token as good, as if it had been let in. */
  readonly remember: (request: FastifyRequest) => void;
}

/** Who may ask for what, and how often. */
export async function controlAccess(app: Contract, desk: Desk): Promise<Access> {
  const { requests, guesses, foundings } = desk.allowances;
  await app.register(rateLimit, { global: false, store: Counts });
  app.decorateRequest("member");
  app.decorateRequest("letInAt");
  const asking = app.createRateLimit({
    max: requests,
    timeWindow: minute,
    keyGenerator: (request) => keyOf(tokenHashOf(request)) || request.ip,
  });
  const guessing = app.createRateLimit({ max: guesses, timeWindow: 10 * minute });
  // For itself: when an endpoint was lost, a hall full of devices that it does not know must not shut out who knows the secret.
  const saying = app.createRateLimit({ max: guesses, timeWindow: 10 * minute });
  const founding = app.createRateLimit({ max: foundings, timeWindow: 60 * minute });
  const good = new Set<string>();
  const remember = (key: string) => {
    if (good.size >= roomForGood) good.clear();
    good.add(key);
  };

  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.isOpen) return undefined;
    if (request.headers[protocolHeader] !== String(protocolVersion)) {
      return sendNamed(reply, "protocol");
    }
    const count = await asking(request);
    if (!count.isAllowed && count.isExceeded) return sendLater(reply, 429, count.ttlInSeconds);
    return undefined;
  });

  // Whoever takes long to say what is wanted may have been removed in the meantime, or be somebody else in the choir now.
  app.addHook("preHandler", async (request, reply) => {
    const { member } = request;
    if (!member || isBelieved(request)) return undefined;
    const now = await readMember(desk.sql, member.choir, bearerHashOf(request));
    if (typeof now === "string") return sendNamed(reply, asProblem[now]);
    return now.role === member.role ? undefined : sendNamed(reply, "notAllowed");
  });

  const countGuess = async (request: FastifyRequest) => {
    await guessing(request);
  };

  /** For how long too many of something shut out who asks, in seconds. Not a reply: one that is awaited has no value any more. */
  const shutFor = async (request: FastifyRequest, counting = guessing) => {
    const count = await counting(request, { increment: false });
    const isOver = !count.isAllowed && count.remaining === 0;
    return isOver ? count.ttlInSeconds : undefined;
  };

  const letIn =
    (roles?: readonly Role[]): Hook =>
    async (request, reply) => {
      const hash = tokenHashOf(request);
      const key = keyOf(hash);
      const shut = good.has(key) ? undefined : await shutFor(request);
      if (shut !== undefined) return sendLater(reply, 429, shut);
      const asked = request.params as { readonly choir?: unknown; readonly ring?: unknown };
      if (!is(choirId, asked.choir)) return sendNamed(reply, "malformed");
      const member = hash ? await readMember(desk.sql, asked.choir, hash) : "not let in";
      if (typeof member === "string") {
        good.delete(key);
        await countGuess(request);
        return sendNamed(reply.header("www-authenticate", "Bearer"), asProblem[member]);
      }
      remember(key);
      if (roles && !roles.includes(member.role)) return sendNamed(reply, "notAllowed");
      if ("ring" in asked) {
        if (!is(ring, asked.ring)) return sendNamed(reply, "malformed");
        if (!grantsOf[member.role].includes(asked.ring)) return sendNamed(reply, "notAllowed");
      }
      desk.sightings.saw(member, desk.now());
      request.member = member;
      request.letInAt = performance.now();
      return undefined;
    };

  return {
    letIn,
    withNewToken: async (request, reply) => {
      const shut = await shutFor(request);
      return shut === undefined ? withToken(request, reply) : sendLater(reply, 429, shut);
    },
    mayFound: async (request, reply) => {
      const shut = (await shutFor(request, saying)) ?? (await shutFor(request, founding));
      return shut === undefined ? withToken(request, reply) : sendLater(reply, 429, shut);
    },
    countGuess,
    countSecret: async (request) => {
      await saying(request);
    },
    countFounding: async (request) => {
      const count = await founding(request);
      return !count.isAllowed && count.isExceeded ? count.ttlInSeconds : undefined;
    },
    remember: (request) => remember(keyOf(tokenHashOf(request))),
  };
}

const keyOf = (hash: Buffer | undefined): string => hash?.toString("base64") ?? "";

function withToken(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  if (tokenHashOf(request)) return undefined;
  return sendNamed(reply.header("www-authenticate", "Bearer"), "notLetIn");
}

/** The hash of the token that is brought, if it looks like one. */
export function tokenHashOf({ headers }: FastifyRequest): Buffer | undefined {
  const brought = /^Bearer ([\w-]{43})$/i.exec(headers.authorization ?? "")?.[1];
  return is(token, brought) ? sha256(bytes(brought)) : undefined;
}

/** Who asks, where `letIn` stands before it. */
export function memberOf({ member }: FastifyRequest): Member {
  if (!member) throw new Error("Nobody was let in before this call.");
  return member;
}

/** Whether it was known but now who asks: whoever takes long may have been removed in the meantime. */
export const isBelieved = ({ letInAt = 0 }: FastifyRequest): boolean =>
  performance.now() - letInAt < believed;

/** The hash of the token, where `letIn`, `withNewToken` or `mayFound` stands before it. */
export function bearerHashOf(request: FastifyRequest): Buffer {
  const hash = tokenHashOf(request);
  if (!hash) throw new Error("Nobody asked for a token before this call.");
  return hash;
}

declare module "fastify" {
  interface FastifyRequest {
    member?: Member;
    /** On the clock of the process, in milliseconds. */
    letInAt?: number;
  }
  interface FastifyContextConfig {
    /** Answered without a word about the version and without a token. */
    readonly isOpen?: boolean;
  }
}

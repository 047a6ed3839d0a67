import { describe, expect, it } from "vitest";

import { doneForm } from "#protocol/heard.ts";
import { parseAddress } from "#sync/address.ts";
import { type Ask, createTransport } from "#sync/transport.ts";

const address = "https://choir.example";

async function asking(
  ask: Ask,
  later: (run: () => void, ms: number) => () => void = () => () => {},
) {
  const call = createTransport({ ask, later });
  return call({ method: "GET", address, path: "/v1/x", token: "secret", reply: doneForm });
}

describe("the door to the network", () => {
  it("sends the version and the token, and nothing of the page", async () => {
    let sent: RequestInit = {};
    const answer = await asking(async (_, request) => {
      sent = request;
      return Response.json({ now: 1, more: "unknown" });
    });
    // What a newer endpoint says beside does no harm.
    expect(answer).toMatchObject({ ok: true, value: { now: 1 } });
    expect(sent.headers).toEqual({ "korlag-protocol": "1", authorization: "Bearer secret" });
    expect(sent).toMatchObject({
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      redirect: "error",
    });
  });

  it("fault 18: takes nothing for an answer that is not one of Korlag's", async () => {
    const others = [
      new Response("<html></html>", { headers: { "content-type": "text/html" } }),
      new Response("{", { headers: { "content-type": "application/json" } }),
      new Response(null, { status: 204 }),
      Response.json({ hello: "world" }),
      Response.json([]),
      Response.json({ type: "about:blank" }, { status: 500 }),
      new Response("Bad gateway", { status: 502 }),
      new Response("<h1>401</h1>", { status: 401, headers: { "content-type": "text/html" } }),
      Response.json({ error: "no" }, { status: 404 }),
    ];
    for (const other of others) {
      expect(await asking(async () => other)).toEqual({ ok: false, why: { kind: "offline" } });
    }
    const broken: Ask = async () => {
      throw new TypeError("Failed to fetch");
    };
    expect(await asking(broken)).toEqual({ ok: false, why: { kind: "offline" } });
  });

  it("fault 21: hears when it may come again, and does not believe a year", async () => {
    const told = async (status: number, after?: string) =>
      asking(
        async () => new Response("", { status, headers: after ? { "retry-after": after } : {} }),
      );
    expect(await told(429, "7")).toEqual({ ok: false, why: { kind: "busy", forMs: 7000 } });
    expect(await told(503, "1")).toEqual({ ok: false, why: { kind: "busy", forMs: 1000 } });
    expect(await told(429)).toEqual({ ok: false, why: { kind: "busy", forMs: 30_000 } });
    expect(await told(429, "31536000")).toEqual({
      ok: false,
      why: { kind: "busy", forMs: 3_600_000 },
    });
    expect(await told(429, "Fri, 20 Nov 2026 19:00:00 GMT")).toMatchObject({
      why: { kind: "busy", forMs: 30_000 },
    });
  });

  it("hears a no, and its reason", async () => {
    const no = { type: "urn:korlag:not-let-in", title: "no", status: 401, now: 1 };
    const headers = { "content-type": "application/problem+json" };
    const answer = await asking(async () => Response.json(no, { status: 401, headers }));
    expect(answer).toEqual({ ok: false, why: { kind: "no", status: 401, type: no.type } });
    const tooBig = new Response("<html>nginx</html>", { status: 413 });
    expect(await asking(async () => tooBig)).toEqual({ ok: false, why: { kind: "too big" } });
  });

  it("gives up on an endpoint that says nothing", async () => {
    const timers: { run: () => void; ms: number }[] = [];
    const answer = asking(
      async (_, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
        }),
      (run, ms) => {
        timers.push({ run, ms });
        return () => {};
      },
    );
    expect(timers).toMatchObject([{ ms: 15_000 }]);
    timers[0]?.run();
    expect(await answer).toEqual({ ok: false, why: { kind: "offline" } });
  });
});

describe("a slow network", () => {
  /** Timers that a test lets run out by hand. */
  function timersByHand() {
    const timers: { run: () => void; ms: number }[] = [];
    const later = (run: () => void, ms: number) => {
      const timer = { run, ms };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    };
    return { timers, later };
  }

  it("is given as long as an answer goes on coming, and no longer", async () => {
    const { timers, later } = timersByHand();
    for (const isCutOff of [false, true]) {
      let comes: ReadableStreamDefaultController<Uint8Array> | undefined;
      const answer = asking(async (_, { signal }) => {
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => {
            comes = controller;
            signal?.addEventListener("abort", () => controller.error(new DOMException("")));
          },
        });
        return new Response(body, { headers: { "content-type": "application/json" } });
      }, later);
      for (const part of ['{ "now"', ": 1", " }"]) {
        const [before] = timers;
        comes?.enqueue(new TextEncoder().encode(part));
        await expect.poll(() => timers[0]).not.toBe(before);
      }
      expect(timers).toMatchObject([{ ms: 15_000 }]);
      if (isCutOff) timers[0]?.run();
      else comes?.close();
      expect((await answer).ok).toBe(!isCutOff);
      expect(timers).toEqual([]);
    }
  });

  it("is given longer for much that it has to carry away", async () => {
    const { timers, later } = timersByHand();
    const call = createTransport({ ask: async () => new Promise<Response>(() => {}), later });
    void call({
      method: "POST",
      address,
      path: "/v1/x",
      body: { sealed: "x".repeat(200_000) },
      reply: doneForm,
    });
    expect(timers[0]?.ms).toBeGreaterThan(60_000);
  });
});

describe("where an endpoint is", () => {
  it.each([
    ["choir.example", "https://choir.example"],
    [" https://Choir.Example/ ", "https://choir.example"],
    ["https://choir.example/korlag/", "https://choir.example/korlag"],
    ["http://localhost:4000", "http://localhost:4000"],
    ["http://127.0.0.1:4000/", "http://127.0.0.1:4000"],
    ["choir.example:8443", "https://choir.example:8443"],
  ])("%s", (typed, address) => {
    expect(parseAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    "",
    "choir",
    "http://choir.example",
    "ftp://choir.example",
    "choir example.com",
    "https://",
    "https://a:b@choir.example",
  ])("not %s", (typed) => {
    expect(parseAddress(typed)).toEqual({ ok: false, why: "not an address" });
  });
});

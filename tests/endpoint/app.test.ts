import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";

import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { buildEndpoint } from "#endpoint/app.ts";

import { newBuiltApp } from "./builtApp.ts";

const asPage = { accept: "text/html,application/xhtml+xml" };

let folder: string;
let endpoint: FastifyInstance;

beforeEach(async () => {
  folder = await newBuiltApp();
  endpoint = await buildEndpoint({ appFolder: folder, logLevel: "silent" });
});

afterEach(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

describe("the built app", () => {
  it("is asked for anew each time, but for what is named after its content", async () => {
    const kept = async (url: string) => (await endpoint.inject(url)).headers["cache-control"];
    expect(await kept("/")).toBe("no-cache");
    expect(await kept("/service-worker.js")).toBe("no-cache");
    expect(await kept("/assets/index-a1b2.js")).toBe("public, max-age=31536000, immutable");
  });

  it("answers every address of a page with the app", async () => {
    for (const url of ["/", "/session/abc.def/run", "/singers?from=today"]) {
      const answer = await endpoint.inject({ url, headers: asPage });
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect(answer.body).toContain("<title>Korlag</title>");
      expect(answer.headers["cache-control"]).toBe("no-cache");
    }
  });

  it("is sent packed to whom can unpack it", async () => {
    const bodyFor = async (encoding: string) =>
      (
        await endpoint.inject({
          url: "/assets/index-a1b2.js",
          headers: { "accept-encoding": encoding },
        })
      ).body;
    expect(await bodyFor("gzip, br")).toBe("as brotli");
    expect(await bodyFor("gzip")).toBe("as gzip");
    expect(await bodyFor("identity")).toBe("plain");
    const { headers } = await endpoint.inject("/assets/index-a1b2.js");
    expect(headers.vary, "or a cache between hands one's packing to another").toBe(
      "accept-encoding",
    );
  });
});

describe("the built app in a folder whose name says otherwise", () => {
  it("is asked for anew each time all the same", async () => {
    const above = await mkdtemp(join(tmpdir(), "korlag-"));
    const appFolder = join(above, "assets", "app");
    await cp(folder, appFolder, { recursive: true });
    const elsewhere = await buildEndpoint({ appFolder, logLevel: "silent" });
    const page = await elsewhere.inject({ url: "/", headers: asPage });
    expect(page.statusCode).toBe(200);
    expect(page.headers["cache-control"]).toBe("no-cache");
    await elsewhere.close();
    await rm(above, { recursive: true });
  });
});

describe("what is not there", () => {
  const problem = { type: "about:blank", title: "Not Found", status: 404 };

  it("is a problem in the words of RFC 9457, not a page", async () => {
    const answer = await endpoint.inject("/nothing.png");
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject(problem);
  });

  it("is a problem as well where no address can be so, and is not repeated", async () => {
    for (const url of ["/%zz", "/v1/choirs/%zz"]) {
      const answer = await endpoint.inject({ url, headers: asPage });
      expect(answer.statusCode).toBe(400);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.json()).toEqual({
        type: "urn:korlag:malformed",
        title: "Bad Request",
        status: 400,
        now: expect.any(Number),
      });
    }
  });

  it("is never a page in place of a script of an older version", async () => {
    const answer = await endpoint.inject({ url: "/assets/index-old.js", headers: asPage });
    expect(answer.json()).toMatchObject(problem);
  });

  it("is never a page in place of an answer to a call", async () => {
    for (const url of ["/v1/choirs/x/y", "/v1", "/v2/choirs"]) {
      const answer = await endpoint.inject({ url, headers: asPage });
      expect([url, answer.json()]).toMatchObject([url, problem]);
      expect(
        answer.headers["access-control-allow-origin"],
        "or another origin learns nothing",
      ).toBe("*");
    }
  });

  it("includes other verbs, hidden files and paths that climb out", async () => {
    const others = [
      endpoint.inject({ method: "POST", url: "/", headers: asPage }),
      endpoint.inject("/.hidden"),
      endpoint.inject("/../package.json"),
      endpoint.inject("/%2e%2e/%2e%2e/etc/passwd"),
    ];
    for (const answer of await Promise.all(others)) {
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
    }
  });
});

describe("health", () => {
  it("is up as soon as it listens, and ready when the app can be served", async () => {
    expect((await endpoint.inject("/healthz")).statusCode).toBe(200);
    expect((await endpoint.inject("/readyz")).statusCode).toBe(200);
    await rm(join(folder, "index.html"));
    expect((await endpoint.inject("/healthz")).statusCode).toBe(200);
    const notReady = await endpoint.inject("/readyz");
    expect(notReady.statusCode).toBe(503);
    expect(notReady.json()).toMatchObject({ title: "Service Unavailable" });
  });
});

describe("security headers", () => {
  it("stand on pages, files and problems alike", async () => {
    for (const url of ["/", "/assets/index-a1b2.js", "/nothing.png", "/healthz"]) {
      const { headers } = await endpoint.inject(url);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["permissions-policy"]).toContain("screen-wake-lock=(self)");
    }
  });

  it("let no script run that is not a file of the app", async () => {
    const policy = String((await endpoint.inject("/")).headers["content-security-policy"]);
    const directives = new Map(
      policy.split(";").map((text) => {
        const [name = "", ...values] = text.trim().split(" ");
        return [name, values.join(" ")];
      }),
    );
    expect(directives.get("default-src")).toBe("'self'");
    // Compiled for the machine, never a text run as a script.
    expect(directives.get("script-src")).toBe("'self' 'wasm-unsafe-eval'");
    expect(directives.get("style-src")).toBe("'self'");
    expect(directives.get("object-src")).toBe("'none'");
    expect(directives.get("frame-ancestors")).toBe("'none'");
  });

  it("let the app speak to the endpoint its choir chose, unheard by others", async () => {
    const policy = String((await endpoint.inject("/")).headers["content-security-policy"]);
    const allowed = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(" ");
    expect(allowed).toEqual(["'self'", "https:", "http://localhost:*"]);
  });

  it("let the app use the camera to scan an invitation, and no other page in it", async () => {
    const said = String((await endpoint.inject("/")).headers["permissions-policy"]).split(", ");
    expect(said).toContain("camera=(self)");
    expect(said).toContain("microphone=()");
    expect(said).toContain("geolocation=()");
  });
});

describe("an error", () => {
  it("says its status and nothing of its inside", async () => {
    const broken = await buildEndpoint({ appFolder: folder, logLevel: "silent" });
    broken.get("/broken", () => {
      throw new Error("the name of a singer");
    });
    const answer = await broken.inject("/broken");
    expect(answer.json()).toEqual({
      type: "about:blank",
      title: "Internal Server Error",
      status: 500,
      now: expect.any(Number),
    });
    await broken.close();
  });

  it("leaves in the log where it was, and nothing of what it said", async () => {
    const lines: string[] = [];
    const logStream = new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    });
    const broken = await buildEndpoint({ appFolder: folder, logStream });
    broken.get("/broken", () => {
      throw new Error("no room for\n the name of a singer\n and another");
    });
    await broken.inject("/broken");
    expect(lines.join("")).toContain("app.test.ts");
    expect(lines.join("")).not.toContain("singer");
    await broken.close();
  });
});

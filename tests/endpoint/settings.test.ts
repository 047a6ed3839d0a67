import { describe, expect, it } from "vitest";

import { readSettings, usualAllowances } from "#endpoint/settings.ts";

describe("settings", () => {
  it("are this machine, port 8787 and a folder beside it when nothing is said", () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: {
        port: 8787,
        host: "localhost",
        place: { folder: "data" },
        setupSecret: undefined,
        allowances: usualAllowances,
        proxies: "loopback",
        logLevel: "warn",
      },
    });
    const empty = { PORT: "", HOST: "", DATA: "", DATABASE_URL: "", SETUP_SECRET: "", LOG: "" };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it("are what was said", () => {
    const said = readSettings({
      PORT: "80",
      HOST: "0.0.0.0",
      DATA: "/var/lib/korlag",
      SETUP_SECRET: "open sesame",
      QUOTA_MB: "1",
      REQUESTS_PER_MINUTE: "7",
      WAITING_POLLS: "9",
      SHED_AFTER_MS: "0",
      TRUST_PROXY: "10.0.0.1",
      LOG: "info",
    });
    expect(said).toEqual({
      ok: true,
      value: {
        port: 80,
        host: "0.0.0.0",
        place: { folder: "/var/lib/korlag" },
        setupSecret: "open sesame",
        allowances: { ...usualAllowances, quota: 1_048_576, requests: 7, waiting: 9, lateness: 0 },
        proxies: "10.0.0.1",
        logLevel: "info",
      },
    });
  });

  it("keep in a PostgreSQL when its address is said, whatever the folder", () => {
    const url = "postgres://korlag@db/korlag";
    const said = readSettings({ DATABASE_URL: url, DATA: "data" });
    expect(said).toHaveProperty("value.place", { url });
  });

  it.each(["10.0.0.1", "loopback, 192.168.0.0/16", "fd00::/8,uniquelocal", "::1"])(
    "believe the proxies %s",
    (proxies) => {
      expect(readSettings({ TRUST_PROXY: proxies })).toHaveProperty("value.proxies", proxies);
    },
  );

  it.each([
    ["PORT", "x"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["QUOTA_MB", "0"],
    ["REQUESTS_PER_MINUTE", "many"],
    ["WAITING_POLLS", "1e9"],
    ["LOG", "loud"],
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "0.0.0.0/0"],
    ["TRUST_PROXY", "::/0"],
    ["TRUST_PROXY", "my.proxy.example"],
  ])("refuse %s=%s in a sentence", (name, value) => {
    const refusal = readSettings({ [name]: value });
    expect(refusal.ok).toBe(false);
    expect(refusal).toHaveProperty("why", expect.stringContaining(`"${value}"`));
    expect(refusal).toHaveProperty("why", expect.stringContaining(name));
  });

  it("refuse a secret that nobody could say, and do not repeat it", () => {
    expect(readSettings({ SETUP_SECRET: "s".repeat(256) }).ok).toBe(true);
    expect(readSettings({ SETUP_SECRET: "s".repeat(257) })).toEqual({
      ok: false,
      why: "SETUP_SECRET has at most 256 letters.",
    });
  });
});

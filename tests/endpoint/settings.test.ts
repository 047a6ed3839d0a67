import { describe, expect, it } from "vitest";

import { readSettings } from "#endpoint/settings.ts";

describe("settings", () => {
  it("are this machine and port 8787 when nothing is said", () => {
    expect(readSettings({})).toEqual({ ok: true, value: { port: 8787, host: "localhost" } });
    expect(readSettings({ PORT: "", HOST: "" })).toEqual(readSettings({}));
  });

  it("are what was said", () => {
    const said = readSettings({ PORT: "80", HOST: "0.0.0.0" });
    expect(said).toEqual({ ok: true, value: { port: 80, host: "0.0.0.0" } });
  });

  it.each(["x", "-1", "65536", "80.5"])("refuse the port %s in a sentence", (port) => {
    const refusal = readSettings({ PORT: port });
    expect(refusal.ok).toBe(false);
    expect(refusal).toHaveProperty("why", expect.stringContaining(`"${port}"`));
  });
});

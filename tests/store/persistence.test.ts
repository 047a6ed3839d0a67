import { describe, expect, it, vi } from "vitest";

import { askToPersist, readPersistence } from "#store/persistence.ts";

const room = async () => ({ usage: 10, quota: 1000 });

describe("fault 13: whether the browser will keep the choir", () => {
  it("asks once, and not where it has been granted", async () => {
    const persist = vi.fn(async () => true);
    expect(await askToPersist({ persisted: async () => false, persist, estimate: room })).toEqual({
      kind: "granted",
      usedBytes: 10,
      quotaBytes: 1000,
    });
    await askToPersist({ persisted: async () => true, persist, estimate: room });
    expect(persist).toHaveBeenCalledOnce();
  });

  it("only reads where it is only asked for the answer", async () => {
    const persist = vi.fn(async () => true);
    const answer = await readPersistence({ persisted: async () => false, persist, estimate: room });
    expect(answer.kind).toBe("denied");
    expect(persist).not.toHaveBeenCalled();
  });

  it("takes no for an answer, and silence for silence", async () => {
    const no = { persisted: async () => false, persist: async () => false };
    expect(await askToPersist(no)).toEqual({
      kind: "denied",
      usedBytes: undefined,
      quotaBytes: undefined,
    });
    expect((await askToPersist(undefined)).kind).toBe("unknown");
    expect((await askToPersist({})).kind).toBe("unknown");
  });

  it("lets no browser that throws stop anything", async () => {
    const throws = async () => {
      throw new DOMException("private", "SecurityError");
    };
    expect(await askToPersist({ persisted: throws, persist: throws, estimate: throws })).toEqual({
      kind: "unknown",
      usedBytes: undefined,
      quotaBytes: undefined,
    });
    expect((await askToPersist({ persist: async () => true, estimate: throws })).kind).toBe(
      "granted",
    );
  });
});

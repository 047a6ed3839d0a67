import { describe, expect, it } from "vitest";

import type { Row } from "#domain/facets.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { recordHere, singerOfTurnout, turnoutId } from "#domain/turnout.ts";

const id = turnoutId("s" as SessionId, "a" as SingerId);

function row(part: Partial<Row<"turnout">>): Row<"turnout"> {
  return { id, stamps: {}, ...part };
}

describe("here today", () => {
  it("is one record for a singer in a session, whichever device writes it", () => {
    expect(id).toBe(turnoutId("s" as SessionId, "a" as SingerId));
    expect(singerOfTurnout(id)).toBe("a");
  });

  it("is written once, however often it is tapped", () => {
    expect(recordHere(undefined, id, true)).toMatchObject({ value: [{ facet: "mark" }] });
    expect(recordHere(row({ mark: { here: true } }), id, true)).toMatchObject({ value: [] });
    expect(recordHere(undefined, id, false)).toMatchObject({ value: [] });
  });

  it("comes back after an undo took the record away, and is not there before", () => {
    const undone = row({ mark: { here: true }, life: { state: "deleted" } });
    expect(recordHere(undone, id, false)).toMatchObject({ value: [] });
    expect(recordHere(undone, id, true)).toMatchObject({
      value: [
        { facet: "life", value: { state: "kept" } },
        { facet: "mark", value: { here: true } },
      ],
    });
  });
});

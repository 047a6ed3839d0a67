import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import type { Run } from "#domain/run.ts";
import type { Session } from "#domain/session.ts";
import { phaseOf, type SessionSeen } from "#domain/sessionPhase.ts";

const day = "2026-11-20" as CivilDate;
const dayBefore = "2026-11-19" as CivilDate;
const dayAfter = "2026-11-21" as CivilDate;
const run = { sessionId: "s", itemId: "i", startedAt: 1, since: 1 } as unknown as Run;

function seen(state: Session["state"], more: Partial<SessionSeen> = {}): SessionSeen {
  const session = {
    id: "s",
    date: day,
    time: "19:00",
    minutes: 60,
    place: "",
    courseId: null,
    state,
  };
  return { session: session as unknown as Session, run: undefined, closing: undefined, ...more };
}

describe("where a session is in its life", () => {
  it("goes by the day while it is planned", () => {
    expect(phaseOf(seen("planned"), dayBefore)).toBe("before");
    expect(phaseOf(seen("planned"), day)).toBe("today");
    expect(phaseOf(seen("planned"), dayAfter)).toBe("overdue");
  });

  it.each([dayBefore, day, dayAfter])(
    "is that it runs while it is led here, also past midnight",
    (today) => {
      expect(phaseOf(seen("planned", { run }), today)).toBe("running");
      expect(phaseOf(seen("planned", { run: { ...run, endedAt: 2 } }), today)).not.toBe("running");
    },
  );

  it("asks for closing words once it was held, until there are some", () => {
    const closing = { howItWent: " ", remember: "" };
    expect(phaseOf(seen("held", { run }), day)).toBe("held");
    expect(phaseOf(seen("held", { closing }), dayAfter)).toBe("held");
    expect(phaseOf(seen("held", { closing: { ...closing, remember: "Chairs" } }), day)).toBe(
      "closed",
    );
  });

  it("is over when it is cancelled, whatever else is known of it", () => {
    expect(phaseOf(seen("cancelled", { run }), day)).toBe("cancelled");
  });
});

import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";

import { plannedMinutes } from "#domain/plan.ts";
import type { SessionPhase } from "#domain/sessionPhase.ts";
import { HelpNotes } from "#features/HelpNotes.tsx";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useLive, useStore } from "#store/react.tsx";
import { readRole } from "#store/role.ts";
import { startRun } from "#store/startRun.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import type { SessionPage } from "./queries.ts";
import { useMarkHeld } from "./useMarkHeld.ts";

type Way =
  | "start"
  | "plan"
  | "rollCall"
  | "helping"
  | "rota"
  | "markHeld"
  | "closing"
  | "afterwards"
  | "tonight"
  | "substitute";

interface Ways {
  /** What is needed next. Where nothing is, all stands calmly. */
  readonly first: Way | undefined;
  readonly next: readonly Way[];
  readonly itself: readonly Way[];
  readonly team: readonly Way[];
}

const paper = ["tonight", "substitute"] as const;

/** Each way once, and each on the page in every phase it makes sense in: nothing hides behind another tap. */
function waysIn(phase: SessionPhase, hasPlan: boolean): Ways {
  switch (phase) {
    case "before":
      return {
        first: "plan",
        next: ["helping", "rota"],
        itself: ["start", "rollCall"],
        team: paper,
      };
    case "today":
      return hasPlan
        ? { first: "start", next: ["rollCall", "plan"], itself: ["helping", "rota"], team: paper }
        : { first: "plan", next: ["rollCall", "start"], itself: ["rota"], team: paper };
    case "running":
      return {
        first: "start",
        next: ["rollCall", "helping"],
        itself: ["plan", "rota"],
        team: paper,
      };
    case "overdue":
      return {
        first: "markHeld",
        next: ["rollCall", "plan"],
        itself: ["start", "helping", "rota"],
        team: paper,
      };
    case "held":
      return { first: "closing", next: ["rollCall", "plan"], itself: [], team: ["afterwards"] };
    case "closed":
    case "cancelled":
      return { first: undefined, next: [], itself: ["rollCall", "plan"], team: ["afterwards"] };
  }
}

interface SessionWaysProps {
  readonly page: SessionPage;
  readonly session: NonNullable<SessionPage["session"]>;
  readonly phase: SessionPhase;
}

/** What the leader needs next, first and large; the rest calm and in groups, each one tap away. */
export function SessionWays({ page, session, phase }: SessionWaysProps) {
  const words = useWords().course.session;
  const store = useStore();
  const [, goTo] = useLocation();
  const role = useLive(readRole);
  const markHeld = useMarkHeld(session.id);
  const [noItems, setNoItems] = useState(false);
  const wayOf = useWayWords(phase, page.items.length > 0);
  const { items } = page;
  const isPlanned = session.state === "planned";
  const { first, next, itself, team } = waysIn(phase, items.length > 0);
  // A pianist's device knows nothing of singers, and has no way to what is about them.
  const mayBe = (way: Way) =>
    (way !== "helping" || items.length > 0) &&
    (role !== "pianist" || (way !== "helping" && way !== "rollCall"));

  const start = async () => {
    const answer = await startRun(store, session.id);
    if (answer.ok) goTo(paths.run(session.id));
    else if (answer.why === "no items") setNoItems(true);
  };
  const door = (way: Way, look: Look) => {
    const { word, icon } = wayOf(way);
    if (way === "start" || way === "markHeld" || way === "rollCall") {
      const acts = { start, markHeld, rollCall: () => goTo(paths.rollCall(session.id)) };
      return (
        <Button {...look} icon={icon} onPress={acts[way]}>
          {word}
        </Button>
      );
    }
    return (
      <ButtonLink {...look} icon={icon} href={paths[pathOf[way]](session.id)}>
        {word}
      </ButtonLink>
    );
  };
  const list = (heading: string, ways: readonly Way[], more?: ReactNode) => {
    const shown = ways.filter(mayBe);
    if (shown.length === 0 && more === undefined) return null;
    return (
      <Section heading={heading}>
        <ul className="session-ways">
          {shown.map((way) => (
            <li key={way}>{door(way, calm)}</li>
          ))}
          {more}
        </ul>
      </Section>
    );
  };

  return (
    <>
      {first && (
        <Sheet as="section" className="session-next">
          {isPlanned && items.length > 0 && (
            <p className="soft">{words.planned(items.length, plannedMinutes(items))}</p>
          )}
          {phase === "running" && <p>{words.isRunning}</p>}
          {phase === "overdue" && <p>{words.wasHeldLead}</p>}
          {noItems && items.length === 0 && <Banner tone="notice">{words.noItems}</Banner>}
          {door(first, foremost)}
          <div className="session-then">
            {next.filter(mayBe).map((way) => (
              <div key={way}>{door(way, large)}</div>
            ))}
          </div>
        </Sheet>
      )}
      <div className="session-rest">
        {list(words.itself, itself)}
        {list(
          isPlanned ? words.team : words.helpers,
          team,
          isPlanned ? (
            <li>
              <HelpNotes session={session} />
            </li>
          ) : undefined,
        )}
      </div>
    </>
  );
}

type Look = Pick<Parameters<typeof Button>[0], "tone" | "size" | "wide">;
const foremost: Look = { tone: "primary", size: "run", wide: true };
const large: Look = { size: "large", wide: true };
const calm: Look = { tone: "plain", wide: true };

const pathOf = {
  plan: "plan",
  helping: "helping",
  rota: "rotaOn",
  closing: "closing",
  afterwards: "afterwards",
  tonight: "tonight",
  substitute: "substitute",
} as const;

function useWayWords(phase: SessionPhase, hasPlan: boolean) {
  const { course, helping, rota, rotaPaper, closing } = useWords();
  const words = course.session;
  const canPlan = phase !== "held" && phase !== "closed";
  const all: Record<Way, { readonly word: string; readonly icon: IconName }> = {
    start: { word: phase === "running" ? words.goOn : words.start, icon: "play" },
    plan: { word: canPlan && !hasPlan ? words.makePlan : words.openPlan, icon: "pen" },
    rollCall: { word: words.rollCall, icon: "check" },
    helping: { word: phase === "before" ? words.expected : helping.title, icon: "help" },
    rota: { word: rota.title, icon: "rota" },
    markHeld: { word: words.wasHeld, icon: "check" },
    closing: { word: closing.title, icon: "edit" },
    afterwards: { word: rota.afterwards.title, icon: "rota" },
    tonight: { word: rota.day.tonight, icon: "print" },
    substitute: { word: rotaPaper.tonight.substitute, icon: "person" },
  };
  return (way: Way) => all[way];
}

import type { RefObject } from "react";
import { useLocation } from "wouter";

import { type HeadCount, peopleInRoom } from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import { registerOf, type Singer, type SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { useIsRunning } from "./queries.ts";

// Fewer names than this are found by looking.
const registerFrom = 12;

// What has room side by side on a phone, each as wide as a thumb.
const mostTabs = 5;

/** Stays in sight while the names go by: how many are in the room, the way back, and a jump to a letter. */
export function RollCallHead({
  sessionId,
  singers,
  singersHere,
  count,
  names,
  beside,
}: {
  sessionId: SessionId;
  singers: readonly Singer[];
  singersHere: number;
  count: HeadCount;
  /** Where the names are, to jump in. */
  names: RefObject<HTMLElement | null>;
  /** Where newcomers and guests are. */
  beside: RefObject<HTMLElement | null>;
}) {
  const words = useWordsOfHall().rollCall;
  const language = useLanguage();
  const isRunning = useIsRunning(sessionId);
  const [, go] = useLocation();
  const total = peopleInRoom(singersHere, count);
  const company = [
    count.guests > 0 ? words.guestsHere(count.guests) : "",
    count.companions > 0 ? words.companionsHere(count.companions) : "",
  ].filter((part) => part !== "");
  const tabs = singers.length < registerFrom ? [] : registerOf(singers, language, mostTabs);
  const jump = (singerId: SingerId) => {
    const places = [...(names.current?.querySelectorAll<HTMLElement>("[data-singer]") ?? [])];
    const place = places.find((element) => element.dataset["singer"] === singerId);
    place?.querySelector("button")?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "start" });
  };

  const jumpBeside = () => {
    beside.current?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
    beside.current?.scrollIntoView({ block: "start" });
  };

  return (
    <div className="roll-head screen-only">
      <div className="roll-head-line">
        <p className="roll-total" role="status">
          <span className="roll-number figures">{total}</span>
          <span className="roll-total-words">
            <span className="roll-room">{words.inTheRoom}</span>
            {company.length > 0 && (
              <span className="soft small">
                {[words.singersHere(singersHere), ...company].join(" · ")}
              </span>
            )}
          </span>
        </p>
        {isRunning && (
          <Button tone="primary" size="large" icon="back" onPress={() => go(paths.run(sessionId))}>
            {words.backToSession}
          </Button>
        )}
      </div>
      {singers.length > 0 && (
        <div className="roll-register" role="group" aria-label={words.letters}>
          {(tabs.length > 1 ? tabs : []).map(({ from, to, first }) => {
            const letters = from === to ? from : `${from}–${to}`;
            return (
              <button
                key={first}
                className="roll-tab"
                type="button"
                aria-label={words.toLetter(letters)}
                onClick={() => jump(first)}
              >
                {letters}
              </button>
            );
          })}
          <button className="roll-tab roll-tab-beside" type="button" onClick={jumpBeside}>
            <Icon name="plus" />
            {words.beside}
          </button>
        </div>
      )}
    </div>
  );
}

import { useLocation } from "wouter";

import { standingOf } from "#domain/climbing.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Song } from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { readConductPage } from "#store/conducting.ts";
import { useLive } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";

interface ConductDoorProps {
  readonly item: PlanItem;
  readonly song: Song;
  /** Before everything else while it is what is to be done now, else after the ladder. */
  readonly place: "first" | "after";
}

/** From a song that is led to the page it is conducted from; one that goes on meanwhile says so. */
export function ConductDoor({ item, song, place }: ConductDoorProps) {
  const words = useWordsOfHall().canon;
  const [, goTo] = useLocation();
  const { sessionId } = item;
  const page = useLive((database) => readConductPage(database, sessionId), [sessionId]);
  const ladder = useSongLadder(song.id)?.ladder;
  if (song.abc === undefined || !page || !ladder) return null;
  const isGoing = page.round?.kind === "going";
  const { step } = standingOf(ladder, 0, item.id, page.run?.climb, page.outcome?.climb);
  const isCanon = ladder[step]?.layer.kind === "canon";
  const hasCanon = ladder.some(({ layer }) => layer.kind === "canon");
  const isNow = isCanon || isGoing;
  if ((!hasCanon && !isGoing) || isNow !== (place === "first")) return null;
  return (
    <Button
      size="run"
      tone={isNow ? "primary" : "quiet"}
      icon="course"
      onPress={() => goTo(paths.conduct(sessionId))}
    >
      {isGoing ? words.goesOn : words.conduct}
    </Button>
  );
}

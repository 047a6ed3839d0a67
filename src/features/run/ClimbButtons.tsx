import { stepAbove, waysBack } from "#domain/climbing.ts";
import { stepName } from "#i18n/layerName.ts";
import { useWordsOfHall } from "#i18n/react.tsx";

import { DockButton } from "./DockButton.tsx";
import type { Climb } from "./queries.ts";
import type { Climbing } from "./useClimbing.ts";

interface ClimbButtonsProps {
  readonly climb: Climb;
  readonly onGo: Climbing["go"];
}

/** Back and up, side by side and of one size: neither is the braver one. */
export function ClimbButtons({ climb, onGo }: ClimbButtonsProps) {
  const { climb: words, layers } = useWordsOfHall();
  const { ladder, standing, next } = climb;
  // Undefined where there is no way back, and at the top.
  const back = waysBack(ladder, standing)[0];
  const above = stepAbove(ladder, standing);
  const waits = next.lock !== undefined && above !== undefined && above >= next.lock.step;
  const isWhole = above === standing.step;
  const up = isWhole ? words.wholeAgain : stepName(layers, ladder, above ?? -1);
  return (
    <>
      <DockButton
        icon="easier"
        act={words.stepBack}
        to={back ? words.backs[back.way] : words.bottom}
        onPress={back && (() => onGo({ kind: "back", way: back.way }))}
      />
      <DockButton
        icon="harder"
        act={words.stepUp}
        to={above === undefined ? words.top : up}
        hint={waits ? words.waits : undefined}
        onPress={above === undefined ? undefined : () => onGo({ kind: "up" })}
      />
    </>
  );
}

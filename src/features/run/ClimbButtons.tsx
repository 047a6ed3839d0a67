import type { Back } from "#domain/climbing.ts";
import { stepName } from "#i18n/layerName.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";

import type { Climb } from "./queries.ts";
import type { Climbing } from "./useClimbing.ts";

interface ClimbButtonsProps {
  readonly climb: Climb;
  /** Undefined where there is no way back. */
  readonly back: Back | undefined;
  /** Undefined at the top. */
  readonly above: number | undefined;
  readonly onGo: Climbing["go"];
}

/** Back and up, side by side and of one size: neither is the braver one. */
export function ClimbButtons({ climb, back, above, onGo }: ClimbButtonsProps) {
  const { climb: words, layers } = useWordsOfHall();
  const { ladder, standing, next } = climb;
  const waits = next.lock !== undefined && above !== undefined && above >= next.lock.step;
  const isWhole = above === standing.step;
  const up = isWhole ? words.wholeAgain : stepName(layers, ladder, above ?? -1);
  return (
    <div className="run-climb-ways">
      <button
        type="button"
        className="run-climb-way"
        disabled={!back}
        onClick={() => back && void onGo({ kind: "back", way: back.way })}
      >
        <span className="run-climb-act">
          <Icon name="easier" />
          <span>{words.stepBack}</span>
        </span>{" "}
        <span className="run-climb-to">{back ? words.backs[back.way] : words.bottom}</span>
      </button>
      <button
        type="button"
        className="run-climb-way"
        disabled={above === undefined}
        onClick={() => void onGo({ kind: "up" })}
      >
        <span className="run-climb-act">
          <Icon name="harder" />
          <span>{words.stepUp}</span>
        </span>{" "}
        <span className="run-climb-to">{above === undefined ? words.top : up}</span>{" "}
        {waits && <span className="run-climb-waits">{words.waits}</span>}
      </button>
    </div>
  );
}

import { type ReactNode, useId, useState } from "react";

import { openDoor } from "#domain/layer.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Song } from "#domain/song.ts";
import { finishAt } from "#domain/stepping.ts";
import { layerName, stepName } from "#i18n/layerName.ts";
import { whyNext } from "#i18n/nextInWords.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { ClimbFigure } from "./ClimbFigure.tsx";
import { ClimbLadderSheet } from "./ClimbLadderSheet.tsx";
import { ClimbSigns } from "./ClimbSigns.tsx";
import { ClimbWaysSheet } from "./ClimbWaysSheet.tsx";
import { type Climb, useClimb } from "./queries.ts";
import { type Climbs, useClimbing } from "./useClimbing.ts";
import "./climb.css";
import "./climbSheets.css";

interface ClimbPanelProps {
  readonly item: PlanItem;
  readonly song: Song;
  readonly climbs: Climbs;
  /** What helps now, which stands below the layer that is sung. */
  readonly helps: ReactNode;
}

/** The layer that is sung now, and where it leads. One step up and one step back are in the dock below. */
export function ClimbPanel(props: ClimbPanelProps) {
  const climb = useClimb(props.item, props.song.id, props.climbs.before);
  return climb ? <Climbed {...props} climb={climb} /> : props.helps;
}

function Climbed({ item, song, climb, climbs, helps }: ClimbPanelProps & { climb: Climb }) {
  const all = useWordsOfHall();
  const { climb: words, layers } = all;
  const language = useLanguage();
  const headingId = useId();
  const [sheet, setSheet] = useState<"ladder" | "ways">();
  const climbing = useClimbing(item, climb, climbs);
  const { ladder, standing, aims, next } = climb;
  const step = ladder[standing.step];
  if (!step) return null;
  const name = layerName(layers, step.layer);
  const ending = finishAt(standing.highest);
  const isTop = standing.isTold && standing.highest > aims.start && standing.step > ending;

  return (
    <section className="run-climb" aria-labelledby={headingId}>
      <h2 className="for-ears" id={headingId}>
        {words.heading}
      </h2>
      <div className="run-climb-now">
        <div className="run-climb-words">
          <p className="run-climb-place">
            {words.now} ·{" "}
            <span className="figures">{words.onLadder(standing.step + 1, ladder.length)}</span>
          </p>
          <p className="run-climb-layer" role="status">
            <span className="for-ears">{words.now}: </span>
            {name}
          </p>
          {standing.gentler && (
            <p className="run-climb-gentler">{words.forNow(words.backs[standing.gentler])}</p>
          )}
        </div>
        <button
          type="button"
          className="run-climb-ladder"
          aria-label={`${words.ladder}: ${words.onLadder(standing.step + 1, ladder.length)}`}
          onClick={() => setSheet("ladder")}
        >
          <ClimbFigure ladder={ladder} standing={standing} goal={aims.goal} lock={next.lock} />
          <span aria-hidden="true">{words.ladder}</span>
        </button>
      </div>
      {helps}
      <p className="run-climb-door">
        <strong>{layers.openDoor}:</strong> {layers.doors[openDoor(step.layer)]}
      </p>
      {isTop && (
        <p className="run-climb-end">
          <Icon name="moon" />
          <span>{words.finish(stepName(layers, ladder, ending))}</span>
          <Button
            tone="plain"
            size="run"
            onPress={async () => {
              const to = ladder[ending]?.id;
              if (to) await climbing.go({ kind: "finish", to });
            }}
          >
            {words.finishNow}
          </Button>
        </p>
      )}
      <div className="run-climb-aim">
        <p>
          <strong>
            {words.startAim(
              stepName(layers, ladder, aims.start),
              stepName(layers, ladder, aims.goal),
            )}
          </strong>
        </p>
        <p>{aims.goal < next.goal ? words.eased : whyNext(all, ladder, next)}</p>
        {next.ifItFlows !== undefined && aims.goal === next.goal && (
          <p>{words.ifItFlows(stepName(layers, ladder, next.ifItFlows))}</p>
        )}
      </div>
      <div className="run-climb-more">
        <Button size="run" icon="more" onPress={() => setSheet("ways")}>
          {words.otherWays}
        </Button>
        <Button
          size="run"
          icon="undo"
          disabled={!climbing.undo}
          onPress={async () => climbing.undo?.()}
        >
          {words.undo}
        </Button>
      </div>
      <ClimbSigns item={item} noted={climb.signs} />
      {sheet === "ladder" && (
        <ClimbLadderSheet
          climb={climb}
          title={words.ladderTitle(song.title[language])}
          onClose={() => setSheet(undefined)}
          onGo={climbing.go}
        />
      )}
      {sheet === "ways" && (
        <ClimbWaysSheet climb={climb} onClose={() => setSheet(undefined)} onGo={climbing.go} />
      )}
    </section>
  );
}

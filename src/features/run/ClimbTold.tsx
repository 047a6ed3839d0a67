import { useState } from "react";

import type { LayerId } from "#domain/layer.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { SongId } from "#domain/song.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { stepName } from "#i18n/layerName.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon } from "#ui/Icon.tsx";

import { RungList } from "./ClimbLadderSheet.tsx";
import { tellClimb } from "./commands.ts";

interface ClimbToldProps {
  readonly item: PlanItem;
  readonly songId: SongId;
  readonly title: string;
  /** What the strip asks or says of how it went. */
  readonly ask: string;
  readonly told: Outcome["climb"];
}

/** How far the song came: known already when steps were tapped; a tap says it or sets it right. */
export function ClimbTold({ item, songId, title, ask, told }: ClimbToldProps) {
  const { climb: words, common, layers } = useWordsOfHall();
  const store = useStore();
  const known = useSongLadder(songId);
  const [open, setOpen] = useState(false);
  const [backTaken, setBackTaken] = useState(false);
  if (!known || known.ladder.length === 0) return <p className="run-fit-ask">{ask}</p>;
  const { ladder } = known;
  const place = ladder.findIndex(({ id }) => id === told?.reached);
  const sentence =
    place === -1
      ? words.howFar
      : [words.cameTo(stepName(layers, ladder, place)), told?.steppedBack && words.wentBack]
          .filter(Boolean)
          .join(" · ");
  const tell = async (reached: LayerId) => {
    setOpen(false);
    await tellClimb(store, item.sessionId, item.id, { reached, steppedBack: backTaken });
  };
  return (
    <>
      <button
        type="button"
        className="run-fit-came"
        onClick={() => {
          setBackTaken(told?.steppedBack ?? false);
          setOpen(true);
        }}
      >
        <span className="run-fit-came-words">
          <span className="run-fit-ask">{ask}</span>{" "}
          <span className="run-fit-came-far">{sentence}</span>
        </span>
        <Icon name="edit" />
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`${title}: ${words.howFar}`}
        closeWord={common.close}
      >
        <div className="run-plan" data-size="run">
          <p className="run-plan-hint">{words.howFarHint}</p>
          <CheckField label={words.backTaken} checked={backTaken} onChange={setBackTaken} />
          <RungList
            climb={known}
            current={place === -1 ? undefined : place}
            marksOf={() => []}
            onChoose={tell}
          />
        </div>
      </Dialog>
    </>
  );
}

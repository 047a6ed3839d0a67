import { useState } from "react";

import { exerciseKinds, type ExerciseKind } from "#domain/exercise.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import { choicesFor } from "#domain/planChoices.ts";
import { ownTitle } from "#domain/planPlaces.ts";
import type { SessionId } from "#domain/session.ts";
import type { Usage } from "#domain/usage.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { Icon } from "#ui/Icon.tsx";

import { AddBesides } from "./AddBesides.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { addOwnSong, addOwnWarmUp, addSong, addWarmUp } from "./commands.ts";

interface AddPanelProps {
  readonly sessionId: SessionId;
  readonly items: readonly PlanItem[];
  readonly library: Library;
  readonly usage: Usage;
}

type KindFilter = ExerciseKind | "song";

/** The library beside the plan: one tap adds, and it stays open for more. */
export function AddPanel({ sessionId, items, library, usage }: AddPanelProps) {
  const store = useStore();
  const words = useWords().plan;
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [kinds, setKinds] = useState<readonly KindFilter[]>([]);
  const [notLately, setNotLately] = useState(false);
  const [said, setSaid] = useState<{ sentence: string; times: number }>();

  const choices = choicesFor(library, usage, { typed, kinds, notLately }, language);
  const title = ownTitle(typed);
  const canMakeOwn = title !== undefined && !choices.hasName;
  const found = choices.exercises.length + choices.songs.length;
  const kindForOwn = kinds.find((kind): kind is ExerciseKind => kind !== "song") ?? "body";

  const toggle = (kind: KindFilter) =>
    setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);

  // Said when it is kept, not when it is tapped.
  const tell = async (name: string, act: Promise<{ readonly ok: boolean }>) => {
    const { ok } = await act;
    if (ok) setSaid((before) => ({ sentence: words.added(name), times: (before?.times ?? 0) + 1 }));
    return ok;
  };
  const addOwn = async (name: string, act: Promise<{ readonly ok: boolean }>) => {
    if (await tell(name, act)) setTyped("");
  };

  return (
    <div className="plan-add">
      <div className="plan-add-filters">
        <SearchField
          label={words.searchLabel}
          value={typed}
          onChange={setTyped}
          clearWord={words.clear}
        />
        <ChipRow label={words.kindsLabel}>
          <Chip pressed={notLately} onPress={() => setNotLately(!notLately)}>
            {words.notLately}
          </Chip>
          <Chip pressed={kinds.includes("song")} onPress={() => toggle("song")}>
            {words.kinds.song}
          </Chip>
          {exerciseKinds.map((kind) => (
            <Chip key={kind} pressed={kinds.includes(kind)} onPress={() => toggle(kind)}>
              {words.kinds[kind]}
            </Chip>
          ))}
        </ChipRow>
        <p className="said" role="status">
          {said && (
            <span key={said.times} className="plan-added-words">
              <Icon name="check" />
              <span>{said.sentence}</span>
            </span>
          )}
        </p>
      </div>
      {typed === "" && kinds.length === 0 && (
        <AddBesides sessionId={sessionId} items={items} tell={tell} />
      )}
      {found === 0 && <p className="soft">{words.nothingFound}</p>}
      {canMakeOwn && found === 0 && (
        <div className="stack gap-small">
          <Button
            icon="song"
            wide
            onPress={async () => addOwn(title, addOwnSong(store, sessionId, title))}
          >
            {words.addOwnSong(title)}
          </Button>
          <Button
            icon="body"
            wide
            onPress={async () => addOwn(title, addOwnWarmUp(store, sessionId, title, kindForOwn))}
          >
            {words.addOwnWarmUp(title)}
          </Button>
        </div>
      )}
      <ChoiceList
        choices={choices}
        items={items}
        usage={usage}
        onWarmUp={(exercise) =>
          void tell(exercise.name[language], addWarmUp(store, sessionId, exercise))
        }
        onSong={(song) => void tell(song.title[language], addSong(store, sessionId, song))}
      />
    </div>
  );
}

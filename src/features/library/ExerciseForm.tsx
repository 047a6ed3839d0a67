import { useId, useState } from "react";
import { useLocation } from "wouter";

import {
  type Demand,
  demands,
  type Exercise,
  type ExerciseDraft,
  type ExerciseId,
  exerciseKinds,
  type ExerciseProblem,
  longestExerciseName,
  mostExerciseMinutes,
} from "#domain/exercise.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Chip } from "#ui/Chip.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import { keepExercise } from "./commands.ts";
import { useOffer } from "#features/useOffer.ts";

/** The leader's own exercise, in the leader's own words: a name is enough, the rest may come later. */
export function ExerciseForm({ exercise, onClose }: { exercise?: Exercise; onClose: () => void }) {
  const store = useStore();
  const { library: words, common } = useWords();
  const language = useLanguage();
  const offer = useOffer();
  const [, go] = useLocation();
  const demandsId = useId();
  // Made once, when the form opens: saving twice is saving once.
  const [id] = useState(() => exercise?.id ?? (store.newId() as ExerciseId));
  const [draft, setDraft] = useState<ExerciseDraft>(() =>
    exercise ? draftOf(exercise, language) : blank,
  );
  const [problem, setProblem] = useState<ExerciseProblem>();
  const change = (part: Partial<ExerciseDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changeHow = (place: number, text: string) =>
    change({ how: [0, 1, 2].map((at) => (at === place ? text : (draft.how[at] ?? ""))) });
  const toggle = (demand: Demand) =>
    change({
      demands: draft.demands.includes(demand)
        ? draft.demands.filter((other) => other !== demand)
        : [...draft.demands, demand],
    });

  const save = async () => {
    const kept = await keepExercise(store, id, draft);
    if (!kept.ok && typeof kept.why === "string") return setProblem(kept.why);
    onClose();
    if (!kept.ok) return;
    offer(kept.value, words.saved(draft.name.trim()));
    if (!exercise) go(paths.exercise(id));
  };

  return (
    <FormDialog
      wide
      onClose={onClose}
      title={exercise ? words.formEditWarmUp : words.formNewWarmUp}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
      cancelWord={common.cancel}
    >
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => {
          change({ name });
          setProblem(undefined);
        }}
        problem={problem && (problem === "empty" ? words.nameEmpty : words.nameTooLong)}
        maxLength={longestExerciseName * 2}
        firstFocus
      />
      <div className="library-pair">
        <SelectField
          label={words.kind}
          value={draft.kind}
          options={exerciseKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={(kind) => change({ kind })}
        />
        <NumberField
          label={words.minutesLabel}
          unit={words.minutesUnit}
          value={draft.minutes}
          min={1}
          max={mostExerciseMinutes}
          lessWord={words.fewer}
          moreWord={words.more}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <TextField
        label={words.howFirst}
        hint={words.howFirstHint}
        multiline
        value={draft.how[0] ?? ""}
        onChange={(text) => changeHow(0, text)}
      />
      <TextField
        label={words.howSecond}
        hint={words.mayBeEmpty}
        multiline
        rows={2}
        value={draft.how[1] ?? ""}
        onChange={(text) => changeHow(1, text)}
      />
      <TextField
        label={words.howThird}
        hint={words.mayBeEmpty}
        multiline
        rows={2}
        value={draft.how[2] ?? ""}
        onChange={(text) => changeHow(2, text)}
      />
      <TextField
        label={words.seatedLabel}
        hint={words.mayBeEmpty}
        multiline
        rows={2}
        value={draft.seated}
        onChange={(seated) => change({ seated })}
      />
      <TextField
        label={words.cautionLabel}
        hint={words.cautionHint}
        multiline
        rows={2}
        value={draft.caution}
        onChange={(caution) => change({ caution })}
      />
      <div className="field" role="group" aria-labelledby={demandsId}>
        <span className="field-label" id={demandsId}>
          {words.demandsLegend}
        </span>
        <p className="field-hint">{words.demandsHint}</p>
        <div className="row chip-row">
          {demands.map((demand) => (
            <Chip
              key={demand}
              pressed={draft.demands.includes(demand)}
              onPress={() => toggle(demand)}
            >
              {words.demands[demand]}
            </Chip>
          ))}
        </div>
      </div>
    </FormDialog>
  );
}

const blank: ExerciseDraft = {
  name: "",
  kind: "body",
  minutes: 3,
  how: ["", "", ""],
  seated: "",
  caution: "",
  demands: [],
};

function draftOf(exercise: Exercise, language: "en" | "da" | "nb"): ExerciseDraft {
  return {
    name: exercise.name[language],
    kind: exercise.kind,
    minutes: exercise.minutes[0],
    how: exercise.levels.map(({ how }) => how[language]),
    seated: exercise.seated[language],
    caution: exercise.caution[language],
    demands: [...new Set(exercise.levels.flatMap((level) => level.demands))],
  };
}

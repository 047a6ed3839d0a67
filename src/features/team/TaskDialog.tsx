import { useState } from "react";

import {
  longestTaskLine,
  longestTaskName,
  mostPlaces,
  mostTaskLines,
  type Task,
  taskTimes,
} from "#domain/task.ts";
import { draftOf, longestComeBefore, newTaskDraft, type TaskDraft } from "#domain/taskDraft.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import { addTask, changeTask } from "./taskCommands.ts";

const spans = ["session", "course"] as const;

/** @param props.task the card that is changed; a new one of the choir's own without it */
export function TaskDialog({ task, onClose }: { task?: Task; onClose: () => void }) {
  const { common, tasks } = useWords();
  const words = tasks.form;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [draft, setDraft] = useState<TaskDraft>(task ? draftOf(task, language) : newTaskDraft);
  const [nameless, setNameless] = useState(false);

  const change = (part: Partial<TaskDraft>) => setDraft((before) => ({ ...before, ...part }));
  const writeLine = (place: number, text: string) =>
    change({
      lines: Array.from({ length: mostTaskLines }, (_, at) =>
        at === place ? text : (draft.lines[at] ?? ""),
      ),
    });
  const save = async () => {
    const kept = await (task ? changeTask(store, task, draft, language) : addTask(store, draft));
    if (!kept.ok && kept.why === "no name") return setNameless(true);
    onClose();
    const name = draft.name.trim();
    if (kept.ok) offer(kept.value, task ? tasks.changed(name) : tasks.added(name));
  };
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={task ? words.editTitle(task.name[language]) : words.newTitle}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
    >
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => {
          change({ name });
          setNameless(false);
        }}
        firstFocus
        maxLength={longestTaskName}
        autoCapitalize="sentences"
        problem={nameless ? words.noName : undefined}
      />
      <ChoiceField
        legend={words.time}
        beside
        value={draft.time}
        onChange={(time) => change({ time })}
        options={taskTimes.map((value) => ({ value, label: words.times[value] }))}
      />
      <div className="tasks-numbers">
        {draft.time !== "after" && (
          <NumberField
            label={words.comeBefore}
            value={draft.comeBefore}
            step={5}
            max={longestComeBefore}
            unit={words.minutes}
            lessWord={tasks.less}
            moreWord={tasks.more}
            onChange={(comeBefore) => change({ comeBefore })}
          />
        )}
        <NumberField
          label={words.places}
          hint={words.placesHint}
          value={draft.places}
          max={mostPlaces}
          lessWord={tasks.less}
          moreWord={tasks.more}
          onChange={(places) => change({ places })}
        />
      </div>
      <ChoiceField
        legend={words.span}
        beside
        value={draft.span}
        onChange={(span) => change({ span })}
        options={spans.map((value) => ({ value, label: words.spans[value] }))}
      />
      <fieldset className="tasks-five">
        <legend className="field-label">{words.lines}</legend>
        <p className="field-hint">{words.linesHint}</p>
        {Array.from({ length: mostTaskLines }, (_, place) => (
          <TextField
            key={place}
            label={words.line(place + 1)}
            quietLabel
            value={draft.lines[place] ?? ""}
            onChange={(text) => writeLine(place, text)}
            maxLength={longestTaskLine}
            autoCapitalize="sentences"
          />
        ))}
        {task && !task.own && <p className="field-hint">{words.oneLanguage}</p>}
      </fieldset>
    </FormDialog>
  );
}

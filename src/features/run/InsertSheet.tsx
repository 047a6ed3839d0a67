import { useState } from "react";

import type { Library } from "#domain/library.ts";
import type { PlanContent, PlanItem } from "#domain/plan.ts";
import { choicesFor } from "#domain/planChoices.ts";
import {
  minutesOfExercise,
  minutesOfNotice,
  minutesOfRest,
  minutesOfSong,
} from "#domain/planPlaces.ts";
import { nothingUsed } from "#domain/usage.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { offerUndo } from "#ui/undo.ts";

import { insertAfter } from "./commands.ts";

interface InsertSheetProps {
  readonly after: PlanItem;
  readonly title: string;
  readonly library: Library;
  readonly onClose: () => void;
}

/** Something from the library, a rest or a notice, right after the item that is led. */
export function InsertSheet({ after, title, library, onClose }: InsertSheetProps) {
  const { run: words, common } = useWordsOfHall();
  const language = useLanguage();
  const store = useStore();
  const [typed, setTyped] = useState("");
  const [writes, setWrites] = useState(false);
  const choices = choicesFor(
    library,
    nothingUsed,
    { typed, kinds: [], notLately: false },
    language,
  );
  const isEmpty = choices.songs.length === 0 && choices.exercises.length === 0;

  const insert = async (name: string, content: PlanContent, minutes: number) => {
    const kept = await insertAfter(store, after.sessionId, after, { content, minutes });
    if (!kept.ok) return;
    onClose();
    const receipt = kept.value;
    offerUndo({
      sentence: words.inserted(name),
      undo: async () => takeBack(store, receipt),
    });
  };

  return (
    <Dialog open onClose={onClose} title={words.insertTitle(title)} closeWord={common.close} wide>
      <div className="run-insert" data-size="run">
        <div className="run-ways">
          <Button
            size="run"
            icon="rest"
            onPress={() => insert(words.kinds.rest, { kind: "rest" }, minutesOfRest)}
          >
            {words.kinds.rest}
          </Button>
          <Button size="run" icon="notice" expanded={writes} onPress={() => setWrites(!writes)}>
            {words.kinds.notice}
          </Button>
        </div>
        {writes && (
          <NoticeForm
            onDone={(text) => insert(words.kinds.notice, { kind: "notice", text }, minutesOfNotice)}
          />
        )}
        <SearchField
          label={words.insertSearch}
          showLabel
          value={typed}
          onChange={setTyped}
          clearWord={words.clear}
        />
        {isEmpty && <p className="run-say">{words.nothingFound}</p>}
        <ChoiceList
          heading={words.songs}
          icon="song"
          choices={choices.songs.map((song) => ({
            id: song.id,
            name: song.title[language],
            minutes: minutesOfSong,
            content: { kind: "song", songId: song.id },
          }))}
          onChoose={insert}
        />
        <ChoiceList
          heading={words.warmUps}
          icon="body"
          choices={choices.exercises.map((exercise) => ({
            id: exercise.id,
            name: exercise.name[language],
            minutes: minutesOfExercise(exercise),
            content: { kind: "warmUp", exerciseId: exercise.id, level: 1 },
          }))}
          onChoose={insert}
        />
      </div>
    </Dialog>
  );
}

function NoticeForm({ onDone }: { onDone: (text: string) => Promise<void> }) {
  const words = useWordsOfHall().run;
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const isEmpty = text.trim() === "";
  return (
    <Form
      className="run-notice-form"
      onSubmit={() => {
        setAsked(true);
        return isEmpty ? undefined : onDone(text.trim());
      }}
    >
      <TextField
        label={words.noticeText}
        value={text}
        onChange={setText}
        multiline
        rows={2}
        maxLength={300}
        problem={asked && isEmpty ? words.noticeEmpty : undefined}
      />
      <Button type="submit" tone="primary" size="run" icon="insert">
        {words.addNotice}
      </Button>
    </Form>
  );
}

interface ChoiceListProps {
  readonly heading: string;
  readonly icon: IconName;
  readonly choices: readonly {
    readonly id: string;
    readonly name: string;
    readonly minutes: number;
    readonly content: PlanContent;
  }[];
  readonly onChoose: (name: string, content: PlanContent, minutes: number) => Promise<void>;
}

function ChoiceList({ heading, icon, choices, onChoose }: ChoiceListProps) {
  const words = useWordsOfHall().run;
  if (choices.length === 0) return null;
  return (
    <section>
      <h3 className="run-label">{heading}</h3>
      <ul className="run-choices">
        {choices.map(({ id, name, content, minutes }) => (
          <li key={id}>
            <button
              className="run-choice"
              type="button"
              onClick={() => void onChoose(name, content, minutes)}
            >
              <Icon name={icon} />
              <span className="run-choice-name">{name}</span>
              <span className="run-choice-minutes figures">{words.minutes(minutes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from "react";

import type { Exercise, Level } from "#domain/exercise.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Song } from "#domain/song.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";

import { changeLevel, changeNotice } from "./commands.ts";
import { itemName } from "./itemWords.ts";

interface ItemDialogProps {
  readonly item: PlanItem;
  readonly library: Library;
  readonly onClose: () => void;
}

/** All there is to know of an item before one leads it. */
export function ItemDialog({ item, library, onClose }: ItemDialogProps) {
  const store = useStore();
  const words = useWords();
  const language = useLanguage();
  const { content } = item;
  const exercise =
    content.kind === "warmUp" ? library.exercises.get(content.exerciseId) : undefined;
  const song = content.kind === "song" ? library.songs.get(content.songId) : undefined;
  const title =
    content.kind === "notice"
      ? words.plan.notice
      : itemName(words.plan, language, library, content);
  return (
    <Dialog open onClose={onClose} title={title} closeWord={words.common.close}>
      {content.kind === "warmUp" && exercise && (
        <ExerciseText
          exercise={exercise}
          level={content.level}
          onLevel={async (level) => changeLevel(store, item.id, level)}
        />
      )}
      {song && <SongText song={song} />}
      {content.kind === "notice" && (
        <NoticeText
          text={content.text}
          onSave={async (text) => {
            if ((await changeNotice(store, item.id, text)).ok) onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface ExerciseTextProps {
  readonly exercise: Exercise;
  readonly level: Level;
  readonly onLevel: (level: Level) => Promise<unknown>;
}

function ExerciseText({ exercise, level, onLevel }: ExerciseTextProps) {
  const words = useWords().plan;
  const language = useLanguage();
  const seated = exercise.seated[language];
  const caution = exercise.caution[language];
  const purpose = exercise.purpose[language];
  const isBlank = !seated && !caution && !purpose && exercise.levels.length === 0;
  return (
    <div className="stack">
      {isBlank && <p className="soft">{words.noText}</p>}
      {purpose && <p className="big">{purpose}</p>}
      {seated && <Passage heading={words.seated} text={seated} />}
      {exercise.levels.length > 0 && (
        <section className="plan-passage">
          <h3>{words.howTo}</h3>
          <ol className="plan-level-texts">
            {exercise.levels.map((each) => (
              <li key={each.level} className="plan-level-text" aria-current={each.level === level}>
                <p className="plan-level-title">{words.levelNumber(each.level)}</p>
                <p>{each.how[language]}</p>
                {each.level === level ? (
                  <Tag tone="now" icon="check">
                    {words.chosenLevel}
                  </Tag>
                ) : (
                  <Button onPress={async () => onLevel(each.level)}>
                    {words.chooseLevel(each.level)}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {caution && <Passage heading={words.caution} text={caution} />}
    </div>
  );
}

function Passage({ heading, text }: { heading: string; text: string }) {
  return (
    <section className="plan-passage">
      <h3>{heading}</h3>
      <p>{text}</p>
    </section>
  );
}

function SongText({ song }: { song: Song }) {
  const words = useWords().plan;
  const language = useLanguage();
  const facts = [
    [words.key, song.key && keyInWords(language, song.key)],
    [words.tempo, song.tempo && words.tempoRange(...song.tempo)],
    [words.metre, song.metre],
    [words.difficulty, song.own ? undefined : words.difficultyOf(song.difficulty)],
  ].flatMap(([word, value]) => (word && value ? [{ word, value }] : []));
  if (facts.length === 0) return <p className="soft">{words.noText}</p>;
  return (
    <dl className="plan-facts">
      {facts.map(({ word, value }) => (
        <div key={word} className="plan-fact">
          <dt className="soft">{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NoticeText({
  text,
  onSave,
}: {
  text: string;
  onSave: (text: string) => Promise<unknown>;
}) {
  const words = useWords().plan;
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string>();
  return (
    <Form
      className="stack"
      onSubmit={() => (draft.trim() === "" ? setProblem(words.noticeNeeded) : onSave(draft.trim()))}
    >
      <TextField
        label={words.noticeText}
        value={draft}
        problem={problem}
        multiline
        firstFocus
        onChange={(now) => {
          setDraft(now);
          setProblem(undefined);
        }}
      />
      <Button type="submit" tone="primary" icon="save">
        {words.saveNotice}
      </Button>
    </Form>
  );
}

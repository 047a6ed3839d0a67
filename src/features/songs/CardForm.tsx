import { useState } from "react";

import {
  fastestBpm,
  longestTitle,
  slowestBpm,
  type Song,
  type SongDraft,
  songKeys,
  type SongProblem,
} from "#domain/song.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import { keepSong } from "./commands.ts";
import { useOffer } from "#features/useOffer.ts";

/** What the choir's own song is called, with its key where no melody says it. */
export function CardForm({ song, onClose }: { song: Song; onClose: () => void }) {
  const store = useStore();
  const { library, common } = useWords();
  const language = useLanguage();
  const offer = useOffer();
  const [draft, setDraft] = useState<SongDraft>({
    title: song.title[language],
    key: song.key,
    bpm: song.tempo?.[0],
  });
  const [problem, setProblem] = useState<SongProblem>();
  const change = (part: Partial<SongDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const save = async () => {
    const kept = await keepSong(store, song.id, draft);
    if (!kept.ok && typeof kept.why === "string") return setProblem(kept.why);
    onClose();
    if (kept.ok) offer(kept.value, library.saved(draft.title.trim()));
  };
  return (
    <Form className="stack" onSubmit={save}>
      <TitleField value={draft.title} onChange={(title) => change({ title })} problem={problem} />
      {song.abc === undefined && (
        <SelectField
          label={library.songKey}
          value={draft.key ?? unsaid}
          options={[
            { value: unsaid, label: library.keyUnsaid },
            ...songKeys.map((key) => ({ value: key, label: keyInWords(language, key) })),
          ]}
          onChange={(key) => change({ key: key === unsaid ? undefined : key })}
        />
      )}
      <NumberField
        label={library.songTempo}
        hint={library.mayBeEmpty}
        value={draft.bpm}
        min={slowestBpm}
        max={fastestBpm}
        step={2}
        lessWord={library.fewer}
        moreWord={library.more}
        onChange={(bpm) => change({ bpm })}
        onClear={() => change({ bpm: undefined })}
      />
      <div className="row">
        <Button type="submit" tone="primary">
          {common.save}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}

const unsaid = "unsaid";

interface TitleFieldProps {
  readonly value: string;
  readonly onChange: (title: string) => void;
  readonly problem: SongProblem | undefined;
}

export function TitleField({ value, onChange, problem }: TitleFieldProps) {
  const words = useWords().library;
  return (
    <TextField
      label={words.songTitle}
      value={value}
      onChange={onChange}
      problem={
        problem === "empty"
          ? words.titleEmpty
          : problem === "too long"
            ? words.titleTooLong
            : undefined
      }
      maxLength={longestTitle * 2}
    />
  );
}

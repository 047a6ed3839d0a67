import { type FormEvent, useId, useState } from "react";
import { useLocation } from "wouter";

import {
  fastestBpm,
  longestTitle,
  slowestBpm,
  type Song,
  type SongDraft,
  type SongId,
  songKeys,
  type SongProblem,
} from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import { keepSong } from "./commands.ts";
import { useOffer } from "./useOffer.ts";

/** The leader's own song: a title is enough, it is sung from the choir's own sheet. */
export function SongForm({ song, onClose }: { song?: Song; onClose: () => void }) {
  const store = useStore();
  const { library: words, common } = useWords();
  const language = useLanguage();
  const offer = useOffer();
  const [, go] = useLocation();
  const form = useId();
  // Made once, when the form opens: saving twice is saving once.
  const [id] = useState(() => song?.id ?? (store.newId() as SongId));
  const [draft, setDraft] = useState<SongDraft>({
    title: song?.title[language] ?? "",
    key: song?.key,
    bpm: song?.tempo?.[0],
  });
  const [problem, setProblem] = useState<SongProblem>();
  const change = (part: Partial<SongDraft>) => setDraft((before) => ({ ...before, ...part }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const kept = await keepSong(store, id, draft);
    if (!kept.ok && typeof kept.why === "string") return setProblem(kept.why);
    onClose();
    if (!kept.ok) return;
    offer(kept.value, words.saved(draft.title.trim()));
    if (!song) go(paths.song(id));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={song ? words.formEditSong : words.formNewSong}
      closeWord={common.close}
      actions={
        <>
          <Button type="submit" form={form} tone="primary">
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={words.songTitle}
          hint={words.titleHint}
          value={draft.title}
          onChange={(title) => {
            change({ title });
            setProblem(undefined);
          }}
          problem={
            problem === "empty"
              ? words.titleEmpty
              : problem === "too long"
                ? words.titleTooLong
                : undefined
          }
          maxLength={longestTitle * 2}
          firstFocus
        />
        <div className="library-pair">
          <SelectField
            label={words.songKey}
            value={draft.key ?? unsaid}
            options={[
              { value: unsaid, label: words.keyUnsaid },
              ...songKeys.map((key) => ({ value: key, label: keyInWords(language, key) })),
            ]}
            onChange={(key) => change({ key: key === unsaid ? undefined : key })}
          />
          <NumberField
            label={words.songTempo}
            hint={words.mayBeEmpty}
            value={draft.bpm}
            min={slowestBpm}
            max={fastestBpm}
            step={2}
            lessWord={words.fewer}
            moreWord={words.more}
            onChange={(bpm) => change({ bpm })}
            onClear={() => change({ bpm: undefined })}
          />
        </div>
      </form>
    </Dialog>
  );
}

const unsaid = "unsaid";

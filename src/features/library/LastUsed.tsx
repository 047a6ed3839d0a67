import type { ExerciseId } from "#domain/exercise.ts";
import type { SongId } from "#domain/song.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

import { useLastUsed } from "#features/useLastUsed.ts";

export function LastUsed({ subject }: { subject: ExerciseId | SongId }) {
  const words = useWords().library;
  const language = useLanguage();
  const last = useLastUsed(subject);
  if (!last) return null;
  return (
    <span className="soft small">
      {last.day === undefined
        ? words.neverUsed
        : words.lastUsed(dateInWords(language, last.day, "dayAndMonth"))}
    </span>
  );
}

import { useState } from "react";

import { metreText } from "#domain/metre.ts";
import type { Song, SongId } from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { keyText } from "#music/pure/key.ts";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { songsHref } from "./hrefs.ts";
import { Notation } from "./Notation.tsx";
import { useSongPapers, useTune } from "./queries.ts";
import "./songs.css";
import "./sheet.css";

const sizes = ["large", "larger", "largest"] as const;

/** A song on paper, in letters that can be read at arm's length. */
export function SongSheetScreen({ songId }: { songId: SongId }) {
  const { library: words } = useWords();
  const library = useLibrary();
  if (!library) return null;
  const song = library.songs.get(songId);
  if (song) return <OneSheet song={song} />;
  return (
    <Page title={words.songs} back={{ href: songsHref, word: words.songs }}>
      <Empty sentence={words.notFound} />
    </Page>
  );
}

function OneSheet({ song }: { song: Song }) {
  const words = useWords().songs;
  const language = useLanguage();
  const tune = useTune(song);
  const papers = useSongPapers(song.id);
  const [withNotes, setWithNotes] = useState(true);
  const [size, setSize] = useState<(typeof sizes)[number]>("larger");
  const verses = (papers?.text ?? "").split(/\n\s*\n/).filter((verse) => verse.trim() !== "");
  return (
    <Page
      title={song.title[language]}
      back={{ href: paths.song(song.id), word: words.sheetBack }}
      actions={
        <>
          <Button tone="primary" icon="print" onPress={() => window.print()}>
            {words.print}
          </Button>
          {tune?.kind === "known" && (
            <Chip pressed={withNotes} onPress={() => setWithNotes(!withNotes)}>
              {words.withNotes}
            </Chip>
          )}
          {verses.length > 0 && (
            <ChipRow label={words.size}>
              {sizes.map((one) => (
                <Chip key={one} pressed={size === one} onPress={() => setSize(one)}>
                  {words.sizes[one]}
                </Chip>
              ))}
            </ChipRow>
          )}
        </>
      }
    >
      <div className="songs-sheet" data-letters={size}>
        {withNotes && tune?.kind === "known" && (
          <Notation
            abc={tune.abc}
            melody={tune.written}
            semitones={tune.chosen.interval.semitones}
            label={words.picture(
              keyInWords(language, keyText(tune.chosen.key)),
              metreText(tune.sung.metre),
              tune.sung.bars,
              tune.sung.phrases.length,
            )}
          />
        )}
        {verses.map((verse, place) => (
          <p key={`${place} ${verse}`} className="songs-verse">
            {verse}
          </p>
        ))}
        {papers && verses.length === 0 && (
          <p className="soft screen-only">{words.sheetWithoutWords}</p>
        )}
      </div>
    </Page>
  );
}

import { useState } from "react";

import type { Song } from "#domain/song.ts";
import { Stave } from "#features/Stave.tsx";
import { useWords } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { parseKey, startNoteOf } from "#music/pure/startNote.ts";
import { Icon } from "#ui/Icon.tsx";

import { TempoPanel } from "./TempoPanel.tsx";
import { usePlayer } from "./usePlayer.ts";

/** What a leader needs to begin a song: the key, the note to begin on, and the beat. */
export function SongNow({ song }: { song: Song }) {
  const words = useWords().run;
  const player = usePlayer();
  const [soundless, setSoundless] = useState(false);
  const note = song.abc === undefined ? undefined : startNoteOf(song.abc);
  const name = note && words.noteName(note.letter, note.accidental);

  // A browser may have no sound to give; what is seen is enough to begin with.
  const sound = (play: () => void) => {
    try {
      play();
    } catch {
      setSoundless(true);
    }
  };

  return (
    <div className="run-song">
      <div className="run-song-parts">
        {note && name !== undefined ? (
          <button
            className="run-card run-note"
            type="button"
            onClick={() => sound(() => player.playNote(note.hz))}
          >
            <Stave note={note} />
            <span className="run-card-words">
              {/* For eyes: ears are told by the words beside it. */}
              <span className="run-note-name" aria-hidden="true">
                {name}
              </span>
              <span className="run-card-act">
                <Icon name="sound" />
                <span>{words.hear(name)}</span>
              </span>
            </span>
          </button>
        ) : (
          <p className="run-quiet">
            <Icon name="note" />
            <span>{words.noMelody}</span>
          </p>
        )}
        <TempoPanel song={song} player={player} sound={sound} />
      </div>
      {soundless && (
        <p className="run-quiet" role="status">
          <Icon name="soundOff" />
          <span>{words.noSound}</span>
        </p>
      )}
    </div>
  );
}

/** Key and metre, as far as somebody has said. */
export function keyInWords(words: Words["run"], { key: text, metre }: Song): string {
  return [text === undefined ? "" : keyName(words, text), metre ?? ""].filter(Boolean).join(" · ");
}

function keyName(words: Words["run"], text: string): string {
  const key = parseKey(text);
  if (!key || key.mode === "other") return words.keyTyped(text);
  return words.keyName(key.letter, key.accidental, key.mode);
}

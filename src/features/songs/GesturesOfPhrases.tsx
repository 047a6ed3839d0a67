import { type GestureId, gestureAt } from "#domain/layer.ts";
import type { Song } from "#domain/song.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

import { gestureName, GesturePicture } from "./GestureCard.tsx";
import { useOwnGestures } from "./ladderQueries.ts";
import { useSongPhrases } from "./useSongPhrases.ts";
import "./gesture.css";

/** The gestures of a song as they come, phrase by phrase, to look at. */
export function GesturesOfPhrases(props: { song: Song; gestures: readonly GestureId[] }) {
  const { song, gestures } = props;
  const words = useWords().layers;
  const language = useLanguage();
  const own = useOwnGestures();
  const phrases = useSongPhrases(song);
  if (!own || !phrases) return null;
  const count = phrases.length > 0 ? phrases.length : gestures.length;
  return (
    <ol className="gesture-phrases">
      {Array.from({ length: count }, (_, place) => {
        const id = gestureAt(gestures, count, place);
        if (id === undefined) return null;
        const name = gestureName(words, language, own, id);
        return (
          <li key={place} className="gesture-phrase">
            <GesturePicture id={id} name={name} />
            <span className="gesture-word">
              <span className="soft small">{words.phrase(place + 1)}</span>
              <span>{name}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

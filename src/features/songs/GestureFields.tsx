import { useState } from "react";

import { type GestureId, gestureAt } from "#domain/layer.ts";
import type { Song } from "#domain/song.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { gestureName, GesturePicture } from "./GestureCard.tsx";
import { GestureChooser } from "./GestureChooser.tsx";
import { useOwnGestures } from "./ladderQueries.ts";
import { type PhraseBars, useSongPhrases } from "./useSongPhrases.ts";
import "./gesture.css";

interface GestureFieldsProps {
  readonly song: Song;
  readonly begun: readonly GestureId[];
  readonly tried: boolean;
  /** One for each phrase; empty while none has been chosen. */
  readonly onChange: (gestures: readonly GestureId[]) => void;
}

/** A song without a melody has as many phrases as the leader says. */
const usualPhrases = 4;
const mostPhrases = 16;

export function GestureFields({ song, begun, tried, onChange }: GestureFieldsProps) {
  const phrases = useSongPhrases(song);
  if (!phrases) return null;
  return <PhraseList begun={begun} phrases={phrases} tried={tried} onChange={onChange} />;
}

interface PhraseListProps extends Omit<GestureFieldsProps, "song"> {
  readonly phrases: readonly PhraseBars[];
}

function PhraseList({ begun, phrases, tried, onChange }: PhraseListProps) {
  const words = useWords().layers;
  const language = useLanguage();
  const own = useOwnGestures() ?? [];
  const isFree = phrases.length === 0;
  const [gestures, setGestures] = useState(begun);
  const [count, setCount] = useState(isFree ? begun.length || usualPhrases : phrases.length);
  const [choosing, setChoosing] = useState<number>();
  const at = (place: number) => gestureAt(gestures, count, place);

  const tell = (next: readonly GestureId[]) => {
    setGestures(next);
    onChange(next);
  };
  const choose = (place: number, id: GestureId) => {
    // The first that is chosen goes with all phrases, until the others get their own.
    tell(Array.from({ length: count }, (_, one) => (one === place ? id : (at(one) ?? id))));
    setChoosing(undefined);
  };
  const setPhrases = (next: number) => {
    if (gestures.length > 0) {
      tell(
        Array.from({ length: next }, (_, one) => at(Math.min(one, count - 1))).flatMap(
          (id) => id ?? [],
        ),
      );
    }
    setCount(next);
  };

  if (choosing !== undefined) {
    return (
      <GestureChooser
        phrase={choosing + 1}
        chosen={at(choosing)}
        onChoose={(id) => choose(choosing, id)}
        onBack={() => setChoosing(undefined)}
      />
    );
  }
  return (
    <div className="stack">
      <p className="soft">{words.gesturesLead}</p>
      <ol className="gesture-slots">
        {Array.from({ length: count }, (_, place) => {
          const id = at(place);
          const name =
            id === undefined ? words.chooseGesture : gestureName(words, language, own, id);
          const bars = phrases[place];
          return (
            <li key={place}>
              <button
                type="button"
                className="press-card gesture-slot"
                onClick={() => setChoosing(place)}
              >
                {id === undefined ? (
                  <span className="gesture-figure gesture-letter" aria-hidden="true">
                    <Icon name="plus" />
                  </span>
                ) : (
                  <GesturePicture id={id} name={name} />
                )}
                <span className="gesture-word">
                  <span className="soft small figures">
                    {words.phrase(place + 1)}
                    {bars && `, ${words.phraseBars(bars.from, bars.to)}`}
                  </span>
                  <span className="gesture-name">{name}</span>
                </span>
                <Icon name="forward" />
              </button>
            </li>
          );
        })}
      </ol>
      {isFree && (
        <div className="row gap-small">
          <Button icon="plus" disabled={count >= mostPhrases} onPress={() => setPhrases(count + 1)}>
            {words.phraseMore}
          </Button>
          <Button icon="minus" disabled={count <= 1} onPress={() => setPhrases(count - 1)}>
            {words.phraseFewer}
          </Button>
        </div>
      )}
      <output className="field-problem said">
        {tried && gestures.length === 0 ? words.chooseGesture : ""}
      </output>
    </div>
  );
}

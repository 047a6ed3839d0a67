import { useMemo } from "react";

import { phraseWords } from "#domain/phraseWords.ts";
import { askedFor, type Round } from "#domain/round.ts";
import type { SessionId } from "#domain/session.ts";
import type { Song } from "#domain/song.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import type { Melody } from "#music/pure/melody.ts";
import { classes } from "#ui/classes.ts";

import { laneName, laneState } from "./laneWords.ts";
import { NothingLed } from "./NothingLed.tsx";
import { StillTrack } from "./StillTrack.tsx";
import { useFollowed } from "./useFollowed.ts";
import { type Led, useLed, useLedSong } from "./useLed.ts";
import "./conduct.css";
import "./conductLanes.css";
import "./second.css";

/** On the wall, for everybody: the words of the phrase where there are words, else its picture. Nobody's name. */
export function SingersViewScreen({ sessionId }: { sessionId: SessionId }) {
  const led = useLed(sessionId);
  if (led === undefined) return <div className="conduct-waiting" aria-busy="true" />;
  if (!led?.song) return <NothingLed led={led} />;
  return <SongOnWall key={led.item.id} led={led} song={led.song} />;
}

function SongOnWall({ led, song }: { led: Led; song: Song }) {
  const language = useLanguage();
  const sung = useLedSong(song, led);
  if (!sung) return <div className="conduct-waiting" aria-busy="true" />;
  const { melody, usual } = sung;
  return (
    <main className="second" data-size="run">
      <h1 className="second-title" tabIndex={-1}>
        {song.title[language]}
      </h1>
      {melody && usual ? (
        <Wall melody={melody} usual={usual} round={led.page.round} text={led.page.text ?? ""} />
      ) : (
        <p className="second-words">{led.page.text}</p>
      )}
    </main>
  );
}

interface WallProps {
  readonly melody: Melody;
  readonly usual: Round;
  readonly round: Round | undefined;
  readonly text: string;
}

function Wall({ melody, usual, round, text }: WallProps) {
  const words = useWordsOfHall().canon;
  const { now, score, contours, going } = useFollowed(melody, round, usual);
  const verses = useMemo(() => phraseWords(text, melody.phrases.length), [text, melody]);
  const asked = askedFor(going && round ? round : usual);
  if (!going) {
    if (text.trim() !== "") return <p className="second-words">{text}</p>;
    return (
      <div className="second-wall" aria-hidden="true">
        <StillTrack state={{ kind: "ended" }} score={score} contours={contours} />
      </div>
    );
  }
  return (
    <ol className="second-wall">
      {now.lanes.map((lane) => {
        const { state } = lane;
        const verse = state.kind === "singing" ? verses[state.time % verses.length] : verses[0];
        const line =
          state.kind === "singing" || state.kind === "holding" ? verse?.[state.phrase] : "";
        return (
          <li key={lane.lane} className={classes("second-group", `second-lane-${state.kind}`)}>
            <p className="second-group-head">
              <strong>{laneName(words, asked, lane.lane)}</strong>
              <span className="figures">{laneState(words, asked, lane, score.beatsPerBar)}</span>
            </p>
            {line && <p className="second-line">{line}</p>}
            <StillTrack state={state} score={score} contours={contours} />
          </li>
        );
      })}
    </ol>
  );
}

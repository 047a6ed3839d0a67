import type { ReactNode } from "react";

import { metreText } from "#domain/metre.ts";
import { askedFor, isHeld, type Round } from "#domain/round.ts";
import type { SessionId } from "#domain/session.ts";
import type { Song } from "#domain/song.ts";
import { layerName } from "#i18n/layerName.ts";
import { Stave } from "#features/Stave.tsx";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { keyText } from "#music/pure/key.ts";
import type { Melody } from "#music/pure/melody.ts";
import { firstNoteOf } from "#music/pure/firstNote.ts";
import { Pulse } from "#ui/Pulse.tsx";

import { ConductCue } from "./ConductCue.tsx";
import { formationName, laneName, laneState } from "./laneWords.ts";
import { NothingLed } from "./NothingLed.tsx";
import { litBeat, useFollowed } from "./useFollowed.ts";
import { type Led, type LedSong, useLed, useLedSong } from "./useLed.ts";
import "./conduct.css";
import "./second.css";

/** Beside the piano: the note to begin on, the key, the tempo, what is sung now and who comes in when. */
export function PianistScreen({ sessionId }: { sessionId: SessionId }) {
  const led = useLed(sessionId);
  if (led === undefined) return <div className="conduct-waiting" aria-busy="true" />;
  if (!led?.song) return <NothingLed led={led} />;
  return <PianistSong key={led.item.id} led={led} song={led.song} />;
}

function PianistSong({ led, song }: { led: Led; song: Song }) {
  const { canon: words, layers } = useWordsOfHall();
  const language = useLanguage();
  const sung = useLedSong(song, led);
  if (!sung) return <div className="conduct-waiting" aria-busy="true" />;
  const { melody, usual, layer, bpm } = sung;
  return (
    <main className="second" data-size="run">
      <h1 className="second-title" tabIndex={-1}>
        {song.title[language]}
      </h1>
      <div className="second-facts">
        {melody && <StartNote melody={melody} />}
        <dl className="second-list">
          {melody ? (
            <Fact name={words.keyWord}>
              {keyInWords(language, keyText(melody.key))} · {metreText(melody.metre)}
            </Fact>
          ) : (
            song.key !== undefined && (
              <Fact name={words.keyWord}>{keyInWords(language, song.key)}</Fact>
            )
          )}
          <Fact name={words.tempoWord}>{words.tempo(bpm)}</Fact>
          {layer && <Fact name={words.layer}>{layerName(layers, layer)}</Fact>}
        </dl>
      </div>
      {melody && usual && (layer?.kind === "canon" || led.page.round?.kind === "going") && (
        <Entries led={led} sung={sung} melody={melody} usual={usual} />
      )}
    </main>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="second-fact">
      <dt className="soft">{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

function StartNote({ melody }: { melody: Melody }) {
  const { run, canon } = useWordsOfHall();
  const note = firstNoteOf(melody);
  if (!note) return null;
  return (
    <div className="second-note">
      <Stave note={note} />
      <p>
        {canon.startsOn} <strong>{run.noteName(note.letter, note.accidental)}</strong>
      </p>
    </div>
  );
}

interface EntriesProps {
  readonly led: Led;
  readonly sung: LedSong;
  readonly melody: Melody;
  readonly usual: Round;
}

function Entries({ led, melody, usual }: EntriesProps) {
  const words = useWordsOfHall().canon;
  const { round } = led.page;
  const followed = useFollowed(melody, round, usual);
  const { now, score, going } = followed;
  const shown = going && round ? round : usual;
  const asked = askedFor(shown);
  return (
    <section className="second-entries">
      <div className="second-plan">
        {formationName(words, asked)} · {words.entriesAre(shown.plan.offsetBars)}
        <Pulse beats={score.beatsPerBar} beat={litBeat(followed)} />
      </div>
      <ConductCue
        now={now}
        asked={asked}
        score={score}
        leads={[]}
        stage={going ? (isHeld(shown) ? "holding" : "going") : "still"}
      />
      <ol className="second-lanes">
        {now.lanes.map((lane) => (
          <li key={lane.lane} className={`second-lane second-lane-${lane.state.kind}`}>
            <strong>{laneName(words, asked, lane.lane)}</strong>
            <span className="figures">{laneState(words, asked, lane, score.beatsPerBar)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useMemo } from "react";
import { useLocation } from "wouter";

import { phraseWords } from "#domain/phraseWords.ts";
import type { Round } from "#domain/round.ts";
import type { SessionId } from "#domain/session.ts";
import type { Song } from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { conductScoreOf } from "#music/pure/conductScore.ts";
import { contoursOf } from "#music/pure/contour.ts";
import type { Melody } from "#music/pure/melody.ts";
import { Button } from "#ui/Button.tsx";

import { ConductStage } from "./ConductStage.tsx";
import { type Led, type LedSong, useLed, useLedSong } from "./useLed.ts";
import "./conduct.css";
import "./conductLanes.css";
import "./conductSteer.css";

/** The conductor's page of the song that is led now. */
export function ConductScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWordsOfHall().canon;
  const led = useLed(sessionId);
  if (led === undefined) return <div className="conduct-waiting" aria-busy="true" />;
  if (!led?.song) {
    return <Nothing sessionId={sessionId} title={words.noSong} lead={words.noSongLead} />;
  }
  return <ConductSong key={led.item.id} led={led} song={led.song} />;
}

function ConductSong({ led, song }: { led: Led; song: Song }) {
  const words = useWordsOfHall().canon;
  const sung = useLedSong(song, led);
  const { sessionId } = led.item;
  if (!sung) return <div className="conduct-waiting" aria-busy="true" />;
  const { melody, usual } = sung;
  if (!melody || !usual) {
    return <Nothing sessionId={sessionId} title={words.noTune} lead={words.noTuneLead} />;
  }
  return <Conducted led={led} song={song} sung={sung} melody={melody} usual={usual} />;
}

interface ConductedProps {
  readonly led: Led;
  readonly song: Song;
  readonly sung: LedSong;
  readonly melody: Melody;
  readonly usual: Round;
}

function Conducted({ led, song, sung, melody, usual }: ConductedProps) {
  const language = useLanguage();
  const { item, page } = led;
  const score = useMemo(() => conductScoreOf(melody), [melody]);
  const contours = useMemo(() => contoursOf(melody), [melody]);
  const { text } = page;
  const verses = useMemo(
    () => (text === undefined ? [] : phraseWords(text, melody.phrases.length)),
    [text, melody],
  );
  return (
    <ConductStage
      sessionId={item.sessionId}
      itemId={item.id}
      title={song.title[language]}
      ladder={sung.ladder}
      melody={melody}
      score={score}
      contours={contours}
      verses={verses}
      leads={page.arrangement.leads}
      usual={usual}
      round={page.round}
    />
  );
}

interface NothingProps {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly lead: string;
}

function Nothing({ sessionId, title, lead }: NothingProps) {
  const words = useWordsOfHall().canon;
  const [, goTo] = useLocation();
  return (
    <main className="conduct-nothing">
      <h1 tabIndex={-1}>{title}</h1>
      <p className="big">{lead}</p>
      <Button size="run" icon="back" onPress={() => goTo(paths.run(sessionId))}>
        {words.backSpoken}
      </Button>
    </main>
  );
}

import { useState } from "react";

import type { Song } from "#domain/song.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import type { Player } from "#music/player.ts";
import { bpmOfTaps, metreFrom, nudged, usualBpm } from "#music/pure/beats.ts";
import { IconButton } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Pulse } from "#ui/Pulse.tsx";

import { useBeat } from "./useBeat.ts";

interface TempoPanelProps {
  readonly song: Song;
  readonly player: Player;
  /** Plays where there is sound to be had. */
  readonly sound: (play: () => void) => void;
}

/** The beat is seen first and heard only when asked for. A tempo that was changed holds while this item is led. */
export function TempoPanel({ song, player, sound }: TempoPanelProps) {
  const words = useWordsOfHall().run;
  const metre = metreFrom(song.metre);
  const [bpm, setBpm] = useState(song.tempo && usualBpm(song.tempo));
  const [seen, setSeen] = useState(true);
  const [clicks, setClicks] = useState(false);
  const [taps, setTaps] = useState<readonly number[]>([]);
  const beat = useBeat({ bpm, metre, going: seen || clicks }, player);

  const setTempo = (to: number) => {
    setBpm(to);
    if (clicks) sound(() => player.startClick({ bpm: to, beats: metre.beats }));
  };
  const tap = () => {
    const times = [...taps.slice(-8), performance.now()];
    setTaps(times);
    const tapped = bpmOfTaps(times);
    if (tapped !== undefined) setTempo(tapped);
  };
  const turnClick = () => {
    if (bpm === undefined) return;
    if (clicks) player.stopClick();
    else sound(() => player.startClick({ bpm, beats: metre.beats }));
    setClicks(!clicks);
  };

  return (
    <>
      <button
        className="run-card run-beat"
        type="button"
        aria-pressed={seen}
        disabled={bpm === undefined}
        onClick={() => setSeen(!seen)}
      >
        <Pulse beats={metre.beats} beat={beat} />
        <span className="run-card-words">
          <span className="run-bpm figures">
            {bpm === undefined ? words.noTempo : words.tempo(bpm)}
          </span>
          {bpm !== undefined && (
            <span className="run-card-act">
              <Icon name={seen ? "pause" : "play"} />
              <span>{words.beat}</span>
            </span>
          )}
        </span>
      </button>
      <div className="run-tempo-ways">
        <IconButton
          tone="quiet"
          size="run"
          icon="rhythm"
          word={words.tapBeat}
          spoken={words.tapBeatSpoken}
          onPress={tap}
        />
        {bpm !== undefined && (
          <>
            <IconButton
              tone="quiet"
              size="run"
              icon="minus"
              word={words.slower}
              onPress={() => setTempo(nudged(bpm, "slower"))}
            />
            <IconButton
              tone="quiet"
              size="run"
              icon="plus"
              word={words.faster}
              onPress={() => setTempo(nudged(bpm, "faster"))}
            />
            <IconButton
              tone="quiet"
              size="run"
              icon={clicks ? "sound" : "soundOff"}
              word={words.click}
              pressed={clicks}
              onPress={turnClick}
            />
          </>
        )}
      </div>
    </>
  );
}

import { useState } from "react";

import { useWordsOfHall } from "#i18n/react.tsx";
import { bpmOfTaps, nudged } from "#music/pure/beats.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { type SoundName, soundNames, type Sounds } from "./useConductSound.ts";

interface ConductToolsProps {
  readonly bpm: number;
  readonly onTempo: (bpm: number) => void;
  readonly sounds: Sounds;
  readonly onSound: (name: SoundName) => void;
  readonly soundless: boolean;
}

/** Tempo and sound: at hand, but not in the way. */
export function ConductTools({ bpm, onTempo, sounds, onSound, soundless }: ConductToolsProps) {
  const words = useWordsOfHall().canon;
  const [taps, setTaps] = useState<readonly number[]>([]);
  const tap = () => {
    const times = [...taps.slice(-8), performance.now()];
    setTaps(times);
    const tapped = bpmOfTaps(times);
    if (tapped !== undefined) onTempo(tapped);
  };
  return (
    <aside className="conduct-tools">
      <div className="conduct-tempo">
        <Button
          size="run"
          spoken={words.slowerSpoken}
          onPress={() => onTempo(nudged(bpm, "slower"))}
        >
          {words.slower}
        </Button>
        <button type="button" className="button button-quiet button-run conduct-tap" onClick={tap}>
          <span className="conduct-bpm figures">{bpm} </span>
          <span className="for-ears">{words.perMinute}, </span>
          <span>{words.tap}</span>
        </button>
        <Button
          size="run"
          spoken={words.fasterSpoken}
          onPress={() => onTempo(nudged(bpm, "faster"))}
        >
          {words.faster}
        </Button>
      </div>
      <fieldset className="conduct-sounds" aria-label={words.sound}>
        {soundNames.map((name) => (
          <IconButton
            key={name}
            tone="quiet"
            size="run"
            icon={sounds[name] ? "sound" : "soundOff"}
            word={words.sounds[name]}
            pressed={sounds[name]}
            onPress={() => onSound(name)}
          />
        ))}
      </fieldset>
      {soundless && (
        <p className="conduct-soundless" role="status">
          <Icon name="soundOff" />
          <span>{words.noSound}</span>
        </p>
      )}
      <p className="conduct-keys soft">{words.keys}</p>
    </aside>
  );
}

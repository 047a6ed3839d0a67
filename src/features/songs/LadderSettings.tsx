import type { ReactNode } from "react";

import type { Layer } from "#domain/layer.ts";
import type { Song } from "#domain/song.ts";
import { useWords } from "#i18n/react.tsx";

import { GesturesOfPhrases } from "./GesturesOfPhrases.tsx";
import { RhythmPictures } from "./RhythmPictures.tsx";

interface LadderSettingsProps {
  readonly song: Song;
  readonly layer: Layer;
}

/** What is set for a layer, to read or to look at. Nothing for a layer that has nothing to set. */
export function LadderSettings({ song, layer }: LadderSettingsProps): ReactNode {
  const words = useWords().layers;
  switch (layer.kind) {
    case "dynamics":
      return <p>{words.shapes[layer.shape]}</p>;
    case "bodyPercussion":
    case "rhythmOstinato":
      return (
        <div className="stack gap-small">
          <p className="soft">{words.who[layer.who]}</p>
          <RhythmPictures pattern={layer.pattern} small />
        </div>
      );
    case "gesture":
      return <GesturesOfPhrases song={song} gestures={layer.gestures} />;
    case "drone":
      return <p>{words.drones[layer.part]}</p>;
    case "vocalOstinato":
      return (
        <p className="figures">
          {words.degrees}: {layer.degrees.join(" ")}
        </p>
      );
    case "canon":
      return (
        <ul>
          <li>{words.afterBars(layer.offsetBars)}</li>
          <li>{words.timesThrough(layer.times)}</li>
          <li>{words.endings[layer.ending]}</li>
        </ul>
      );
    case "listen":
    case "pulse":
    case "echo":
    case "unisonLed":
    case "unisonFree":
    case "stepMove":
    case "partner":
    case "instrument":
    case "callSolo":
      return null;
  }
}

import { type ReactNode, useState } from "react";

import type { DronePart, Layer, LayerKind, Who } from "#domain/layer.ts";
import type { Library } from "#domain/library.ts";
import { parseDegrees } from "#domain/newLayer.ts";
import { plainPattern } from "#domain/rhythmGrid.ts";
import type { Song } from "#domain/song.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { useWords } from "#i18n/react.tsx";
import { usualBpm } from "#music/pure/beats.ts";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";

import { GestureFields } from "./GestureFields.tsx";
import { LadderCanonFields } from "./LadderCanonFields.tsx";
import { metreOf } from "./ladderMetre.ts";
import { useBestDrones } from "./ladderQueries.ts";
import { LadderPartnerField } from "./LadderPartnerField.tsx";
import { RhythmEditor } from "./RhythmEditor.tsx";

export interface LadderFieldsProps {
  readonly kind: LayerKind;
  /** Undefined where something has to be chosen first. */
  readonly begun: Layer | undefined;
  readonly song: Song;
  readonly library: Library;
  /** Somebody has asked to keep it: what is missing is said now. */
  readonly tried: boolean;
  /** Undefined while it cannot be kept as it is. */
  readonly onChange: (layer: Layer | undefined) => void;
}

/** What is to be set for a layer of that kind. */
export function LadderFields({ kind, begun, ...more }: LadderFieldsProps): ReactNode {
  const words = useWords().layers;
  const { song, library, tried, onChange } = more;
  switch (kind) {
    case "dynamics":
      return begun?.kind === kind && <ShapeField begun={begun} onChange={onChange} />;
    case "drone":
      return begun?.kind === kind && <DroneField begun={begun} song={song} onChange={onChange} />;
    case "bodyPercussion":
    case "rhythmOstinato":
      return <RhythmFields kind={kind} begun={begun} song={song} onChange={onChange} />;
    case "vocalOstinato":
      return begun?.kind === kind && <DegreesField begun={begun} onChange={onChange} />;
    case "gesture":
      return (
        <GestureFields
          song={song}
          begun={begun?.kind === kind ? begun.gestures : []}
          tried={tried}
          onChange={(gestures) => onChange(gestures.length === 0 ? undefined : { kind, gestures })}
        />
      );
    case "partner":
      return (
        <LadderPartnerField
          song={song}
          library={library}
          begun={begun?.kind === kind ? begun.songId : undefined}
          tried={tried}
          onChange={(songId) => onChange({ kind, songId })}
        />
      );
    case "canon":
      return begun?.kind === kind && <LadderCanonFields begun={begun} onChange={onChange} />;
    case "instrument":
      return (
        <InstrumentField
          begun={begun?.kind === kind ? begun.name : ""}
          tried={tried}
          onChange={onChange}
        />
      );
    case "listen":
    case "pulse":
    case "echo":
    case "unisonLed":
    case "unisonFree":
    case "stepMove":
    case "callSolo":
      return <p>{words.nothingToSet}</p>;
  }
}

type LayerOf<K extends LayerKind> = Extract<Layer, { readonly kind: K }>;
type Change = LadderFieldsProps["onChange"];

function ShapeField({ begun, onChange }: { begun: LayerOf<"dynamics">; onChange: Change }) {
  const words = useWords().layers;
  const [shape, setShape] = useState(begun.shape);
  return (
    <ChoiceField
      legend={words.shape}
      value={shape}
      onChange={(value) => {
        setShape(value);
        onChange({ kind: "dynamics", shape: value });
      }}
      options={(["echo", "grow", "softLoud"] as const).map((value) => ({
        value,
        label: words.shapes[value],
      }))}
    />
  );
}

function DroneField(props: { begun: LayerOf<"drone">; song: Song; onChange: Change }) {
  const words = useWords().layers;
  const best = useBestDrones(props.song);
  const [part, setPart] = useState<DronePart>(props.begun.part);
  return (
    <ChoiceField
      legend={words.dronePart}
      value={part}
      onChange={(value) => {
        setPart(value);
        props.onChange({ kind: "drone", part: value });
      }}
      options={(["tonic", "fifth", "alternating"] as const).map((value) => ({
        value,
        label: words.drones[value],
        hint: best?.includes(value) ? words.dronesBest : undefined,
      }))}
    />
  );
}

function RhythmFields(props: {
  kind: "bodyPercussion" | "rhythmOstinato";
  begun: Layer | undefined;
  song: Song;
  onChange: Change;
}) {
  const { kind, song, onChange } = props;
  const words = useWords().layers;
  const own = useSongLadder(song.id);
  const [begun] = useState<LayerOf<typeof kind>>(() =>
    props.begun?.kind === "bodyPercussion" || props.begun?.kind === "rhythmOstinato"
      ? props.begun
      : { kind, pattern: plainPattern(metreOf(song)), who: "all" },
  );
  const [who, setWho] = useState<Who>(begun.who);
  const [pattern, setPattern] = useState<typeof begun.pattern | undefined>(begun.pattern);
  const tell = (next: typeof pattern, by: Who) => {
    setPattern(next);
    setWho(by);
    onChange(next && { kind, pattern: next, who: by });
  };
  const bpm = own?.bpm ?? (song.tempo ? usualBpm(song.tempo) : slowBpm);
  return (
    <div className="stack">
      <RhythmEditor pattern={begun.pattern} bpm={bpm} onChange={(next) => tell(next, who)} />
      <ChoiceField
        beside
        legend={words.whoDoes}
        value={who}
        onChange={(value) => tell(pattern, value)}
        options={(["all", "oneGroup", "volunteers"] as const).map((value) => ({
          value,
          label: words.who[value],
        }))}
      />
    </div>
  );
}

/** For trying a rhythm where the song has no tempo yet. */
const slowBpm = 80;

function DegreesField({ begun, onChange }: { begun: LayerOf<"vocalOstinato">; onChange: Change }) {
  const words = useWords().layers;
  const [text, setText] = useState(begun.degrees.join(" "));
  return (
    <TextField
      label={words.degrees}
      hint={words.degreesHint}
      value={text}
      problem={parseDegrees(text) ? undefined : words.degreesProblem}
      onChange={(value) => {
        setText(value);
        const degrees = parseDegrees(value);
        onChange(degrees && { kind: "vocalOstinato", degrees });
      }}
    />
  );
}

function InstrumentField(props: { begun: string; tried: boolean; onChange: Change }) {
  const words = useWords().layers;
  const [text, setText] = useState(props.begun);
  const name = text.trim();
  return (
    <TextField
      firstFocus
      label={words.instrument}
      hint={words.instrumentHint}
      value={text}
      maxLength={40}
      problem={props.tried && name === "" ? words.instrumentEmpty : undefined}
      onChange={(value) => {
        setText(value);
        const typed = value.trim();
        props.onChange(typed === "" ? undefined : { kind: "instrument", name: typed });
      }}
    />
  );
}

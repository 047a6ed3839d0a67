import { useMemo, useState } from "react";

import { metreText } from "#domain/metre.ts";
import { fastestBpm, slowestBpm, type Song } from "#domain/song.ts";
import { keyInWords, noteInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { usualBpm } from "#music/pure/beats.ts";
import { keyText } from "#music/pure/key.ts";
import { letterText } from "#music/pure/pitch.ts";
import { Button } from "#ui/Button.tsx";
import { SelectField } from "#ui/Field.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { singAtTempo, singInKey } from "./commands.ts";
import { Listen } from "./Listen.tsx";
import { Notation } from "./Notation.tsx";
import { type KnownTune, useOwnTempo } from "./queries.ts";
import { RangeBar } from "./RangeBar.tsx";
import { useAlong } from "./useAlong.ts";
import { useListening } from "./useListening.ts";
import { useOffer } from "#features/useOffer.ts";

/** Where nobody has said how fast. */
const middlingBpm = 80;

/** The melody to see and to hear, in the choir's own key and tempo. */
export function MelodySection({ song, tune }: { song: Song; tune: KnownTune }) {
  const store = useStore();
  const words = useWords().songs;
  const language = useLanguage();
  const offer = useOffer();
  const ownTempo = useOwnTempo(song.id);
  const bpm = ownTempo ?? (song.tempo ? usualBpm(song.tempo) : middlingBpm);
  const { drone, ostinato, partners } = useAlong(song, tune);
  const [partner, setPartner] = useState<number>();
  const chosenPartner = partner === undefined ? undefined : partners[partner]?.melody;
  const along = useMemo(
    () => ({ drone, ostinato, partner: chosenPartner }),
    [drone, ostinato, chosenPartner],
  );
  const listening = useListening({ tune, along, bpm });
  const { sung, chosen, choices } = tune;
  const first = sung.notes.find((note) => note.kind === "tone");
  const firstName =
    first?.kind === "tone"
      ? noteInWords(language, letterText(first.pitch.letter, first.pitch.alter))
      : undefined;

  const takePartner = (place: number) => {
    const isOff = partner === place;
    setPartner(isOff ? undefined : place);
    if (isOff === listening.on.has("partner")) listening.turn("partner");
  };
  const takeKey = async (key: string) => {
    const kept = await singInKey(store, song.id, key);
    if (kept.ok) offer(kept.value, words.keyKept(keyInWords(language, key)));
  };

  return (
    <Section heading={words.melody} quietHeading>
      <Sheet className="songs-melody">
        <Notation
          abc={tune.abc}
          melody={tune.written}
          semitones={chosen.interval.semitones}
          label={words.picture(
            keyInWords(language, keyText(chosen.key)),
            metreText(sung.metre),
            sung.bars,
            sung.phrases.length,
          )}
          sounding={listening.isPlaying ? listening.sounding : undefined}
        />
        <Listen
          isPlaying={listening.isPlaying}
          onListen={listening.listen}
          onStop={listening.stop}
          on={listening.on}
          turn={listening.turn}
          hasOstinato={ostinato !== undefined}
          partners={partners.map(({ title }) => title)}
          partner={partner}
          onPartner={takePartner}
        />
        {listening.soundless && <p role="status">{words.noSound}</p>}
        <div className="songs-settings">
          <NumberField
            label={words.tempo}
            hint={song.own || !song.tempo ? words.beats : words.beatsSuiting(...song.tempo)}
            value={bpm}
            min={slowestBpm}
            max={fastestBpm}
            step={2}
            lessWord={words.slower}
            moreWord={words.faster}
            onChange={(to) => void singAtTempo(store, song.id, to)}
          />
          {first?.kind === "tone" && firstName !== undefined && (
            <div className="field">
              <span className="field-label">{words.startNote}</span>
              <Button icon="sound" onPress={() => listening.hearNote(first.midi)}>
                {words.hear(firstName)}
              </Button>
            </div>
          )}
        </div>
        <div className="songs-key">
          <SelectField
            label={words.key}
            hint={words.writtenIn(keyInWords(language, keyText(tune.written.key)))}
            value={keyText(chosen.key)}
            options={choices.map(({ key, outside }) => ({
              value: keyText(key),
              label: [
                keyInWords(language, keyText(key)),
                outside === 0 ? words.allEasy : words.outside(outside),
              ].join(" · "),
            }))}
            onChange={(key) => void takeKey(key)}
          />
          <RangeBar melody={sung} easy={tune.music.easyRange} />
        </div>
      </Sheet>
    </Section>
  );
}

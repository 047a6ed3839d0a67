import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";

import type { Sounding } from "./listening.ts";

interface ListenProps {
  readonly isPlaying: boolean;
  readonly onListen: () => void;
  readonly onStop: () => void;
  readonly on: ReadonlySet<Sounding>;
  readonly turn: (what: Sounding) => void;
  readonly hasOstinato: boolean;
  /** Songs that go with this one, by title. */
  readonly partners: readonly string[];
  /** The place of the one that is heard. */
  readonly partner: number | undefined;
  readonly onPartner: (place: number) => void;
}

/** One button to hear the melody, and what sounds along with it. */
export function Listen(listen: ListenProps) {
  const words = useWords().songs;
  const { isPlaying, on, turn } = listen;
  const chip = (what: Exclude<Sounding, "partner">) => (
    <Chip key={what} pressed={on.has(what)} onPress={() => turn(what)}>
      {words[what]}
    </Chip>
  );
  return (
    <div className="songs-listen">
      <Button
        tone="primary"
        size="large"
        icon={isPlaying ? "stop" : "play"}
        onPress={isPlaying ? listen.onStop : listen.onListen}
      >
        {isPlaying ? words.stop : words.listen}
      </Button>
      <ChipRow label={words.along}>
        {chip("drone")}
        {listen.hasOstinato && chip("ostinato")}
        {listen.partners.map((title, place) => (
          <Chip
            key={title}
            pressed={listen.partner === place}
            onPress={() => listen.onPartner(place)}
          >
            {words.partner(title)}
          </Chip>
        ))}
        {chip("countIn")}
        {chip("click")}
      </ChipRow>
    </div>
  );
}

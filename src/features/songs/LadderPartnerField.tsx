import { useState } from "react";

import type { Library } from "#domain/library.ts";
import { inTitleOrder, type Song, type SongId } from "#domain/song.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { SelectField } from "#ui/Field.tsx";

import { layersKnownOf } from "./ladderQueries.ts";

interface LadderPartnerFieldProps {
  readonly song: Song;
  readonly library: Library;
  readonly begun: SongId | undefined;
  readonly tried: boolean;
  readonly onChange: (songId: SongId) => void;
}

/** First the songs that are known to go with this one, then all the others. */
export function LadderPartnerField(props: LadderPartnerFieldProps) {
  const { song, library, begun, tried, onChange } = props;
  const words = useWords().layers;
  const language = useLanguage();
  const [chosen, setChosen] = useState<string>(begun ?? "");
  const { partners } = layersKnownOf(song);
  const known = partners.flatMap((id) => library.songs.get(id) ?? []);
  const others = inTitleOrder([...library.songs.values()], language).filter(
    ({ id }) => id !== song.id && !partners.includes(id),
  );
  const option = ({ id, title }: Song) => ({ value: String(id), label: title[language] });
  const take = (value: string) => {
    setChosen(value);
    const partner = [...known, ...others].find(({ id }) => id === value);
    if (partner) onChange(partner.id);
  };
  return (
    <div className="stack">
      {known.length > 0 && (
        <ChoiceField
          beside
          legend={words.partnersKnown}
          value={chosen}
          onChange={take}
          options={known.map(option)}
        />
      )}
      <SelectField
        label={known.length > 0 ? words.partnersOther : words.partnerSong}
        value={others.some(({ id }) => id === chosen) ? chosen : ""}
        problem={tried && chosen === "" ? words.partnerNone : undefined}
        onChange={take}
        options={[{ value: "", label: "–", disabled: true }, ...others.map(option)]}
      />
    </div>
  );
}

import { freeBecause } from "#content/reasons.ts";
import { type Rights, rightsChoices, type Song, type SongPapers } from "#domain/song.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Section } from "#ui/Page.tsx";

import { sayRights } from "./commands.ts";
import { useOffer } from "#features/useOffer.ts";

interface RightsSectionProps {
  readonly song: Song;
  readonly papers: SongPapers;
}

/** Tune and words each by itself: one may be free when the other is not. */
export function RightsSection({ song, papers: { rights, text } }: RightsSectionProps) {
  const store = useStore();
  const words = useWords().songs;
  const language = useLanguage();
  const offer = useOffer();
  const reason = freeBecause(song.id);
  const say = async (said: SongPapers["rights"]) => {
    const kept = await sayRights(store, song.id, said);
    if (kept.ok) offer(kept.value, words.rightsKept);
  };
  const options = rightsChoices.map((value) => ({
    value,
    label: words.rights[value],
    hint: words.rightsHints[value],
  }));
  const field = (legend: string, of: "tune" | "text") => (
    <ChoiceField<Rights>
      legend={legend}
      value={rights[of]}
      options={options}
      onChange={(value) => void say({ ...rights, [of]: value })}
    />
  );
  return (
    <Section
      heading={words.rightsHeading}
      lead={song.own || text !== "" ? words.rightsLead : undefined}
    >
      {reason && <p>{words.tuneFree(reason[language])}</p>}
      <div className="songs-rights">
        {song.own && field(words.tuneRights, "tune")}
        {(song.own || text !== "") && field(words.textRights, "text")}
      </div>
    </Section>
  );
}

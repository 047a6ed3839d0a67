import { noteInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Melody, Range } from "#music/pure/melody.ts";
import { letterText } from "#music/pure/pitch.ts";

/** From A below middle C to the C above it, by name. */
const easyNames = { lowest: "A", highest: "C" };

/** What share of the drawing a bar needs so that a word can stand in it. */
const roomForName = 0.5;

interface RangeBarProps {
  readonly melody: Melody;
  readonly easy: Range;
}

/** How far the tune reaches, against where most untrained voices are at ease; drawn, and said in words. */
export function RangeBar({ melody, easy }: RangeBarProps) {
  const words = useWords().songs;
  const language = useLanguage();
  const { range } = melody;
  const nameAt = (midi: number) => {
    const tone = melody.notes.find((note) => note.kind === "tone" && note.midi === midi);
    if (tone?.kind !== "tone") return "";
    return noteInWords(language, letterText(tone.pitch.letter, tone.pitch.alter));
  };
  const lowest = nameAt(range.lowest);
  const highest = nameAt(range.highest);
  const below = Math.max(0, easy.lowest - range.lowest);
  const above = Math.max(0, range.highest - easy.highest);
  const from = Math.min(easy.lowest, range.lowest) - 1;
  const to = Math.max(easy.highest, range.highest) + 1;
  const span = ({ lowest: low, highest: high }: Range) => ({
    insetInlineStart: `${(100 * (low - from)) / (to - from)}%`,
    insetInlineEnd: `${(100 * (to - high)) / (to - from)}%`,
  });
  return (
    <div className="songs-range">
      <div className="songs-range-drawing" aria-hidden="true">
        <div className="songs-range-lane">
          <span className="songs-range-easy" style={span(easy)}>
            <span>{noteInWords(language, easyNames.lowest)}</span>
            <span className="songs-range-name">{words.easy}</span>
            <span>{noteInWords(language, easyNames.highest)}</span>
          </span>
        </div>
        <div className="songs-range-lane">
          <span className="songs-range-tune" style={span(range)}>
            <span>{lowest}</span>
            {(range.highest - range.lowest) / (to - from) > roomForName && (
              <span className="songs-range-name">{words.tune}</span>
            )}
            <span>{highest}</span>
          </span>
        </div>
      </div>
      <p>
        {below > 0 && above > 0
          ? words.rangeBoth(lowest, highest)
          : below > 0
            ? words.rangeBelow(lowest, highest, below)
            : above > 0
              ? words.rangeAbove(lowest, highest, above)
              : words.rangeInside(lowest, highest)}
      </p>
      <p className="soft small">
        {words.easyIs(
          noteInWords(language, easyNames.lowest),
          noteInWords(language, easyNames.highest),
        )}
      </p>
    </div>
  );
}

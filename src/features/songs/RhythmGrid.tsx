import { useState } from "react";

import { type Cell, type Pattern, type Sound, sounds } from "#domain/rhythm.ts";
import { canHold, toggleAccent, toggleHold, toggleSound } from "#domain/rhythmGrid.ts";
import { useWords } from "#i18n/react.tsx";
import type { CellPlace } from "#music/pure/rhythmLoop.ts";
import { Button } from "#ui/Button.tsx";
import { classes } from "#ui/classes.ts";
import { Figure } from "#ui/Figure.tsx";
import { soundPoses } from "#ui/soundPoses.ts";

interface RhythmGridProps {
  readonly pattern: Pattern;
  readonly now: CellPlace | undefined;
  readonly disabled: boolean;
  readonly onChange: (pattern: Pattern) => void;
}

/** What most rhythms are made of; the others stand ready behind a button. */
const usualSounds: readonly Sound[] = ["S", "P", "C", "H"];

/** A row for each sound, a column for each cell; a tap puts the sound in or takes it out. */
export function RhythmGrid({ pattern, now, disabled, onChange }: RhythmGridProps) {
  const words = useWords().layers;
  const [showsAll, setShowsAll] = useState(false);
  const used = new Set(
    pattern.bars
      .flat()
      .flatMap((cell) => (cell.kind === "strike" ? cell.strikes.map(({ sound }) => sound) : [])),
  );
  const shown = sounds.filter(
    (sound) => showsAll || usualSounds.includes(sound) || used.has(sound),
  );
  const places = pattern.bars.flatMap((cells, bar) =>
    cells.map((cell, place) => ({ cell, bar, place, isFirst: place === 0 })),
  );
  const at = (sound: string, bar: number, place: number) =>
    words.soundAt(sound, bar + 1, place + 1);

  return (
    <div className="stack gap-small">
      <div className="rhythm-scroll">
        <table className="rhythm-grid">
          <caption className="for-ears">{words.rhythmCells}</caption>
          <thead>
            <tr>
              <td />
              {pattern.bars.map((cells, bar) => (
                <th key={bar} scope="colgroup" colSpan={cells.length} className="rhythm-bar-head">
                  {words.barNumber(bar + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((sound) => (
              <tr key={sound}>
                <th scope="row" className="rhythm-sound">
                  <Figure pose={soundPoses[sound]} />
                  <span>{words.shortSounds[sound]}</span>
                </th>
                {places.map(({ cell, bar, place, isFirst }) => (
                  <td key={`${bar} ${place}`} className={edge(isFirst)}>
                    <CellButton
                      name={at(words.sounds[sound], bar, place)}
                      pressed={strikesOf(cell, sound).length > 0}
                      accent={strikesOf(cell, sound).some(({ accent }) => accent)}
                      face={strikesOf(cell, sound)
                        .map(({ side }) => side?.[0] ?? "")
                        .join("")}
                      isNow={now?.bar === bar && now.cell === place}
                      disabled={disabled}
                      onPress={() => onChange(toggleSound(pattern, bar, place, sound))}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="rhythm-marks">
              <th scope="row" className="rhythm-sound">
                <span>{words.accent}</span>
              </th>
              {places.map(({ cell, bar, place, isFirst }) => (
                <td key={`${bar} ${place}`} className={edge(isFirst)}>
                  <CellButton
                    name={at(words.accent, bar, place)}
                    pressed={cell.kind === "strike" && cell.strikes.some(({ accent }) => accent)}
                    face=">"
                    disabled={disabled || cell.kind !== "strike"}
                    onPress={() => onChange(toggleAccent(pattern, bar, place))}
                  />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row" className="rhythm-sound">
                <span>{words.hold}</span>
              </th>
              {places.map(({ cell, bar, place, isFirst }) => (
                <td key={`${bar} ${place}`} className={edge(isFirst)}>
                  <CellButton
                    name={at(words.hold, bar, place)}
                    pressed={cell.kind === "hold"}
                    face="–"
                    disabled={disabled || cell.kind === "strike" || !canHold(pattern, bar, place)}
                    onPress={() => onChange(toggleHold(pattern, bar, place))}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {!showsAll && used.size < sounds.length && (
        <div className="row">
          <Button tone="plain" icon="plus" onPress={() => setShowsAll(true)}>
            {words.allSounds}
          </Button>
        </div>
      )}
    </div>
  );
}

interface CellButtonProps {
  readonly name: string;
  readonly pressed: boolean;
  readonly accent?: boolean;
  /** What stands in it when it is pressed, besides its colour. */
  readonly face: string;
  readonly isNow?: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** Where nothing can be done it stays focusable: a keyboard must not be thrown out of the grid. */
function CellButton({ name, pressed, accent, face, isNow, disabled, onPress }: CellButtonProps) {
  return (
    <button
      type="button"
      className={classes("rhythm-cell", accent && "rhythm-cell-accent", isNow && "rhythm-cell-now")}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <span className="rhythm-cell-face" aria-hidden="true">
        {pressed && (face || "●")}
      </span>
    </button>
  );
}

function strikesOf(cell: Cell, sound: Sound) {
  return cell.kind === "strike" ? cell.strikes.filter((strike) => strike.sound === sound) : [];
}

function edge(isFirst: boolean): string | undefined {
  return isFirst ? "rhythm-bar-line" : undefined;
}

import { useState } from "react";

import { isMetre, metreText, parseMetre } from "#domain/metre.ts";
import { type Pattern, type PatternProblem, patternText } from "#domain/rhythm.ts";
import {
  cellChoices,
  cellsOf,
  inCells,
  inMetre,
  mostBars,
  usualMetres,
  withBar,
  withoutBar,
} from "#domain/rhythmGrid.ts";
import { inVersion, type RhythmVersion, rhythmVersions } from "#domain/rhythmVersion.ts";
import { useWords } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";

import { draftOf, type RhythmDraft, tapped, typed } from "./rhythmDraft.ts";
import { RhythmGrid } from "./RhythmGrid.tsx";
import { RhythmPictures } from "./RhythmPictures.tsx";
import { useRhythmPlayer } from "./useRhythmPlayer.ts";
import "./rhythm.css";

interface RhythmEditorProps {
  readonly pattern: Pattern;
  /** Beats a minute, as feet feel them. */
  readonly bpm: number;
  /** Undefined while what is written cannot be read. */
  readonly onChange: (pattern: Pattern | undefined) => void;
}

/** A rhythm seen and heard, in cells and in letters; whatever is changed in one is changed in all. */
export function RhythmEditor({ pattern: begun, bpm, onChange }: RhythmEditorProps) {
  const words = useWords().layers;
  const [draft, setDraft] = useState(() => draftOf(begun));
  const [version, setVersion] = useState<RhythmVersion>();
  const { pattern, problems, text } = draft;
  const shown = version ? inVersion(pattern, version) : pattern;
  const { isPlaying, isSilent, now, play, stop } = useRhythmPlayer(shown, bpm);

  const take = (next: RhythmDraft) => {
    setDraft(next);
    onChange(next.problems.length === 0 ? next.pattern : undefined);
  };
  const tap = (next: Pattern) => take(tapped(draft, next));
  const waits = problems.length > 0;
  const metre = metreText(pattern.metre);
  const metres = [...new Set([...usualMetres.map(metreText), metre])];
  const cells = cellsOf(pattern);
  const choices = cellChoices(pattern.metre);

  return (
    <div className="stack">
      <section className="stack gap-small">
        <div className="row row-spread">
          <h3>{words.rhythmPictures}</h3>
          <Button
            tone="primary"
            icon={isPlaying ? "stop" : "sound"}
            onPress={isPlaying ? stop : play}
          >
            {isPlaying ? words.hush : words.hear}
          </Button>
        </div>
        <RhythmPictures pattern={shown} now={now} />
        <output className="soft">{isSilent ? words.noSound : ""}</output>
        <p className="field-label">{words.version}</p>
        <ChipRow label={words.version}>
          <Chip pressed={version === undefined} onPress={() => setVersion(undefined)}>
            {words.asWritten}
          </Chip>
          {rhythmVersions.map((one) => (
            <Chip key={one} pressed={version === one} onPress={() => setVersion(one)}>
              {words.versions[one]}
            </Chip>
          ))}
        </ChipRow>
        <output className="soft">
          {version && patternText(shown) === patternText(pattern) ? words.versionSame : ""}
        </output>
      </section>

      <section className="stack gap-small">
        <h3>{words.rhythmCells}</h3>
        <p className="soft">{waits ? words.cellsWait : words.rhythmCellsLead}</p>
        {waits && (
          <div className="row">
            <Button icon="back" onPress={() => take(draftOf(pattern))}>
              {words.takeCells}
            </Button>
          </div>
        )}
        <RhythmGrid
          pattern={pattern}
          now={version === undefined ? now : undefined}
          disabled={waits}
          onChange={tap}
        />
        <div className="rhythm-frame">
          <SelectField
            label={words.metre}
            value={metre}
            disabled={waits}
            onChange={(value) => {
              const chosen = parseMetre(value);
              if (chosen && isMetre(chosen)) tap(inMetre(pattern, chosen));
            }}
            options={metres.map((value) => ({ value, label: value }))}
          />
          <SelectField
            label={words.fineness}
            value={cells === undefined ? "" : String(cells)}
            disabled={waits}
            onChange={(value) => tap(inCells(pattern, Number(value)))}
            options={cellOptions(words.cellsNumber, choices, cells)}
          />
          <Button
            icon="plus"
            disabled={waits || pattern.bars.length >= mostBars}
            onPress={() => tap(withBar(pattern))}
          >
            {words.addBar}
          </Button>
          <Button
            icon="minus"
            disabled={waits || pattern.bars.length === 1}
            onPress={() => tap(withoutBar(pattern))}
          >
            {words.removeBar}
          </Button>
        </div>
      </section>

      <div className="rhythm-text">
        <TextField
          label={words.rhythmText}
          hint={words.rhythmHint}
          value={text}
          onChange={(next) => take(typed(draft, next))}
          problem={waits ? problems.map((one) => problemInWords(words, one)).join(" ") : undefined}
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <Letters />
    </div>
  );
}

/** Which letter is which sound. */
function Letters() {
  const words = useWords().layers;
  return (
    <details className="rhythm-letters">
      <summary>{words.letters}</summary>
      <dl>
        {Object.entries(words.sounds).map(([letter, sound]) => (
          <div key={letter}>
            <dt className="figures">{letter}</dt>
            <dd>{sound}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function cellOptions(say: (cells: number) => string, choices: number[], cells: number | undefined) {
  const all = cells === undefined ? choices : [...new Set([...choices, cells])];
  const options = all.map((one) => ({ value: String(one), label: say(one) }));
  // Bars that are cut in different ways have no one number.
  return cells === undefined ? [{ value: "", label: "–" }, ...options] : options;
}

function problemInWords({ problems }: Words["layers"], problem: PatternProblem): string {
  switch (problem.kind) {
    case "empty":
      return problems.empty;
    case "noMetre":
      return problems.noMetre(problem.text);
    case "emptyBar":
      return problems.emptyBar(problem.bar);
    case "cellsDoNotFit":
      return problems.cellsDoNotFit(problem.bar, problem.cells);
    case "unknownSound":
      return problems.unknownSound(problem.bar, problem.cell, problem.text);
    case "tooManySounds":
      return problems.tooManySounds(problem.bar, problem.cell);
    case "sameSoundTwice":
      return problems.sameSoundTwice(problem.bar, problem.cell);
    case "holdsNothing":
      return problems.holdsNothing(problem.bar, problem.cell);
  }
}

import { type Pillar, pillars } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";

interface PillarChipsProps {
  readonly label: string;
  readonly chosen: readonly Pillar[];
  /** Those to choose from; all four, if none are given. */
  readonly of?: readonly Pillar[];
  readonly onTurn: (pillar: Pillar, on: boolean) => unknown;
}

export function PillarChips({ label, chosen, of = pillars, onTurn }: PillarChipsProps) {
  const words = useWords().team;
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <ChipRow label={label}>
        {of.map((pillar) => {
          const on = chosen.includes(pillar);
          return (
            <Chip key={pillar} pressed={on} onPress={() => onTurn(pillar, !on)}>
              {words.pillar[pillar]}
            </Chip>
          );
        })}
      </ChipRow>
    </div>
  );
}

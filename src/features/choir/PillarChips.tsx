import { type Pillar, pillars } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";

interface PillarChipsProps {
  readonly chosen: readonly Pillar[];
  readonly onChange: (chosen: readonly Pillar[]) => void;
}

export function PillarChips({ chosen, onChange }: PillarChipsProps) {
  const words = useWords().choir;
  const turn = (pillar: Pillar) =>
    // Kept in the order of the pillars, so that the same choice is always written the same.
    onChange(pillars.filter((one) => (one === pillar) !== chosen.includes(one)));
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {words.helperPillars}
      </span>
      <ChipRow label={words.helperPillars}>
        {pillars.map((pillar) => (
          <Chip key={pillar} pressed={chosen.includes(pillar)} onPress={() => turn(pillar)}>
            {words.pillar[pillar]}
          </Chip>
        ))}
      </ChipRow>
    </div>
  );
}

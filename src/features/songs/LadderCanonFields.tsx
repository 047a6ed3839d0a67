import { useState } from "react";

import type { CanonGroups, Layer } from "#domain/layer.ts";
import { useWords } from "#i18n/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Stepper } from "#ui/Stepper.tsx";

type Canon = Extract<Layer, { readonly kind: "canon" }>;

interface LadderCanonFieldsProps {
  readonly begun: Canon;
  readonly onChange: (layer: Canon) => void;
}

const mostOffsetBars = 16;
const mostTimes = 8;

export function LadderCanonFields({ begun, onChange }: LadderCanonFieldsProps) {
  const words = useWords().layers;
  const [canon, setCanon] = useState(begun);
  const set = (part: Partial<Canon>) => {
    const next = { ...canon, ...part };
    setCanon(next);
    onChange(next);
  };
  const less = { lessWord: words.fewer, moreWord: words.moreOf };
  return (
    <div className="stack">
      <ChoiceField<`${CanonGroups}`>
        beside
        legend={words.groups}
        value={`${canon.groups}`}
        onChange={(value) => set({ groups: groupsOf[value] })}
        options={(["2", "3", "4"] as const).map((value) => ({
          value,
          label: words.groupsCount(Number(value)),
        }))}
      />
      {canon.groups === 2 && (
        <ChoiceField
          legend={words.entry}
          value={canon.entry}
          onChange={(entry) => set({ entry })}
          options={(["leaderSecond", "fewConfident", "halves"] as const).map((value) => ({
            value,
            label: words.entries[value],
          }))}
        />
      )}
      <Stepper
        {...less}
        label={words.offset}
        hint={words.afterBars(canon.offsetBars)}
        value={canon.offsetBars}
        min={1}
        max={mostOffsetBars}
        onChange={(offsetBars) => set({ offsetBars })}
      />
      <Stepper
        {...less}
        label={words.times}
        value={canon.times}
        min={1}
        max={mostTimes}
        onChange={(times) => set({ times })}
      />
      <ChoiceField
        legend={words.ending}
        value={canon.ending}
        onChange={(ending) => set({ ending })}
        options={(["oneByOne", "holdOnSign"] as const).map((value) => ({
          value,
          label: words.endings[value],
        }))}
      />
    </div>
  );
}

const groupsOf: Readonly<Record<`${CanonGroups}`, CanonGroups>> = { "2": 2, "3": 3, "4": 4 };

import { useState } from "react";

import type { Unmet } from "#domain/proposal.ts";
import type { Wanted } from "#domain/rotaProblem.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import type { Asked } from "./useFilling.ts";

interface FillSettingsProps {
  readonly asked: Asked;
  readonly unmet: readonly Unmet[];
  readonly onLook: (wanted: Wanted) => void;
}

const mostOfAll = 60;

/** What the coordinator may settle before it is looked for again. */
export function FillSettings({ asked: { wanted }, unmet, onLook }: FillSettingsProps) {
  const words = useWords().rota.filling;
  const [cap, setCap] = useState(wanted.cap);
  const [late, setLate] = useState(wanted.late.length > 0);
  const short = unmet.flatMap((one) => (one.kind === "gap" ? one.sessionId : []));
  const days = [...new Set([...wanted.late, ...short])];
  return (
    <details className="fill-settings">
      <summary className="fill-settings-head">{words.settings}</summary>
      <div className="stack">
        <NumberField
          label={words.cap}
          hint={words.capHint}
          value={cap ?? undefined}
          min={1}
          max={mostOfAll}
          lessWord={words.less}
          moreWord={words.more}
          onChange={setCap}
          onClear={() => setCap(null)}
        />
        {days.length > 0 && (
          <CheckField label={words.late} hint={words.lateHint} checked={late} onChange={setLate} />
        )}
        <div className="row">
          <Button icon="search" onPress={() => onLook({ cap, late: late ? days : [] })}>
            {words.again}
          </Button>
        </div>
      </div>
    </details>
  );
}

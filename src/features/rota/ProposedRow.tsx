import { othersFor } from "#domain/choosing.ts";
import { dutyParts } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Proposed } from "#domain/proposal.ts";
import type { Reason } from "#domain/rotaReasons.ts";
import { useWords } from "#i18n/react.tsx";
import { SelectField } from "#ui/Field.tsx";

import { useDays, useNames } from "./inWords.ts";
import type { Asked } from "./useFilling.ts";

interface ProposedRowProps {
  readonly asked: Asked;
  readonly proposed: Proposed;
  /** Whom the coordinator chose instead, null for nobody; undefined while the proposal stands. */
  readonly helperId: HelperId | null | undefined;
  readonly chosen: readonly Proposed[];
  readonly onChange: (helperId: HelperId | null) => void;
}

const nobody = "";

/** One person for one place, and why; another can be chosen in place, or nobody for now. */
export function ProposedRow({ asked, proposed, helperId, chosen, onChange }: ProposedRowProps) {
  const { filling: words, day: dayWords } = useWords().rota;
  const names = useNames(asked.facts);
  const days = useDays();
  const reason = useReason(asked);
  const task = names.task(proposed.taskId);
  const when = proposed.sessionId ? days.inText(proposed.date) : dayWords.wholeCourse;
  const value = helperId === undefined ? proposed.helperId : (helperId ?? nobody);
  const others = othersFor(asked.problem, proposed, chosen);
  const known = new Set([proposed.helperId, ...others]);
  if (helperId) known.add(helperId);
  const why = () => {
    if (value === nobody) return words.leftOut;
    if (value !== proposed.helperId) return words.yourChoice;
    const { insteadOf } = proposed;
    const said = reason(proposed.reason);
    if (!insteadOf || proposed.reason.kind === "changes") return said;
    const left = names.task(dutyParts(insteadOf).taskId);
    return `${said} ${words.leaves(names.called(proposed.helperId), left)}`;
  };
  return (
    <li className="fill-row">
      <span className="fill-what">
        <span className="fill-task">{task}</span>
        <span className="soft small">{why()}</span>
      </span>
      <SelectField<HelperId | "">
        label={words.who(task, when)}
        quietLabel
        value={value}
        onChange={(id) => onChange(id === nobody ? null : id)}
        options={[
          ...[...known].map((id) => ({ value: id, label: names.called(id) })),
          { value: nobody, label: words.leaveOut },
        ]}
      />
    </li>
  );
}

function useReason({ facts }: Asked): (reason: Reason) => string {
  const words = useWords().rota.filling.reason;
  const names = useNames(facts);
  return (reason) => {
    switch (reason.kind) {
      case "changes":
        return words.changes(names.task(reason.from));
      case "own":
        return words.own;
      case "only one":
        return words.onlyOne;
      case "deputy":
        return words.deputy;
      case "familiar":
        return words.familiar;
      case "with":
        return words.with(names.called(reason.helperId));
      case "likes":
        return words.likes;
      case "stands in":
        return words.standsIn;
      case "said yes":
        return words.saidYes;
      case "few":
        return words.few;
      case "free":
        return words.free;
    }
  };
}

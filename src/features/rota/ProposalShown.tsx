import { useState } from "react";
import { useLocation } from "wouter";

import type { CivilDate } from "#domain/civil.ts";
import type { DutyId } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Proposal, Proposed } from "#domain/proposal.ts";
import type { Wanted } from "#domain/rotaProblem.ts";
import { inTaskOrder, type Task } from "#domain/task.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { agreeTo } from "./commands.ts";
import { FillSettings } from "./FillSettings.tsx";
import { useDays } from "./inWords.ts";
import { ProposedRow } from "./ProposedRow.tsx";
import { Unmet } from "./Unmet.tsx";
import type { Asked } from "./useFilling.ts";

interface ProposalShownProps {
  readonly asked: Asked;
  readonly proposal: Proposal;
  readonly onLook: (wanted: Wanted) => void;
  readonly home: string;
}

/** What was chosen in place of what is proposed; null leaves it free. */
type Changed = ReadonlyMap<DutyId, HelperId | null>;

export function ProposalShown({ asked, proposal, onLook, home }: ProposalShownProps) {
  const words = useWords().rota.filling;
  const [changed, setChanged] = useState<Changed>(new Map());
  const chosen = withChanges(proposal.proposed, changed);
  const change = (duty: DutyId, helperId: HelperId | null) =>
    setChanged((before) => new Map([...before, [duty, helperId]]));
  return (
    <>
      {proposal.proposed.length > 0 && (
        <Section heading={words.proposed(proposal.proposed.length)} lead={howGood(words, proposal)}>
          {groupsOf(proposal.proposed, inTaskOrder(asked.facts.tasks)).map(
            ({ key, date, within }) => (
              <Group key={key} date={date}>
                {within.map((one) => (
                  <ProposedRow
                    key={one.duty}
                    asked={asked}
                    proposed={one}
                    helperId={changed.get(one.duty)}
                    chosen={chosen}
                    onChange={(helperId) => change(one.duty, helperId)}
                  />
                ))}
              </Group>
            ),
          )}
        </Section>
      )}
      {proposal.proposed.length === 0 && <p className="big">{words.noneFound}</p>}
      {proposal.unmet.length > 0 && <Unmet asked={asked} unmet={proposal.unmet} />}
      {proposal.proposed.length > 0 && <Agree chosen={chosen} home={home} />}
      <FillSettings asked={asked} unmet={proposal.unmet} onLook={onLook} />
    </>
  );
}

function Group({ date, children }: { date: CivilDate | undefined; children: React.ReactNode }) {
  const words = useWords().rota.filling;
  const days = useDays();
  return (
    <Sheet as="section" className="fill-group">
      <h3 className="fill-group-day">{date ? days.atLine(date) : words.wholeCourse}</h3>
      <ul className="fill-rows">{children}</ul>
    </Sheet>
  );
}

/** One question, and then it is written: all of it in one act that can be taken back. */
function Agree({ chosen, home }: { chosen: readonly Proposed[]; home: string }) {
  const { filling: words, kept: said } = useWords().rota;
  const store = useStore();
  const offer = useOffer();
  const [, goTo] = useLocation();
  const [how, setHow] = useState<"asked" | "yes">("asked");

  const agree = async () => {
    const kept = await agreeTo(store, chosen, how);
    if (!kept.ok) return;
    const { receipt, taken } = kept.value;
    const places = chosen.length - taken.length;
    const sentence = how === "yes" ? said.agreed(places) : said.askedAll(places);
    goTo(home);
    offer(
      receipt,
      taken.length > 0 ? `${sentence} ${said.takenMeanwhile(taken.length)}` : sentence,
    );
  };
  return (
    <Sheet tone="now" className="stack">
      <ChoiceField
        legend={words.how}
        value={how}
        onChange={setHow}
        beside
        options={[
          { value: "asked", label: words.asAsked, hint: words.asAskedHint },
          { value: "yes", label: words.asYes, hint: words.asYesHint },
        ]}
      />
      {chosen.length === 0 ? (
        <p className="soft">{words.nothingChosen}</p>
      ) : (
        <div className="row">
          <Button tone="primary" size="large" icon="check" onPress={agree}>
            {words.agree(chosen.length)}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

function howGood(
  words: ReturnType<typeof useWords>["rota"]["filling"],
  { isBest, inParts }: Proposal,
): string {
  if (inParts) return words.inParts;
  return isBest ? words.best : words.good;
}

function withChanges(proposed: readonly Proposed[], changed: Changed): Proposed[] {
  return proposed.flatMap((one) => {
    const helperId = changed.get(one.duty);
    if (helperId === null) return [];
    if (helperId === undefined || helperId === one.helperId) return [one];
    return [{ ...one, helperId, insteadOf: undefined }];
  });
}

function groupsOf(proposed: readonly Proposed[], tasks: readonly Task[]) {
  const groups: { key: string; date: CivilDate | undefined; within: Proposed[] }[] = [];
  const inOrder = proposed.toSorted(
    (a, b) => Number(a.sessionId !== undefined) - Number(b.sessionId !== undefined),
  );
  for (const one of inOrder) {
    const key = one.sessionId ?? "course";
    const known = groups.find((group) => group.key === key);
    if (known) known.within.push(one);
    else groups.push({ key, date: one.sessionId && one.date, within: [one] });
  }
  const rank = ({ taskId }: Proposed) => tasks.findIndex(({ id }) => id === taskId);
  return groups.map(({ within, ...group }) => ({
    ...group,
    within: within.toSorted((a, b) => rank(a) - rank(b)),
  }));
}

import type { FirstSteps } from "#domain/attention.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Section } from "#ui/Page.tsx";

interface FirstStepsListProps {
  readonly steps: FirstSteps;
  readonly next: SessionId | undefined;
}

const order = ["singers", "course", "plan"] as const;

/** A new choir: three ways to begin, each with its own door. */
export function FirstStepsList({ steps, next }: FirstStepsListProps) {
  const words = useFirstWords().today;
  const wayTo = {
    singers: paths.singers,
    course: steps.course ? paths.course : paths.newCourse,
    plan: next ? paths.plan(next) : paths.course,
  };
  const lead = {
    singers: words.steps.singersLead,
    course: words.steps.courseLead,
    plan: words.steps.planLead,
  };
  return (
    <Section heading={words.first} lead={words.firstLead}>
      <ol className="today-steps">
        {order.map((step, place) => (
          <li key={step}>
            <Anchor className="today-step" href={wayTo[step]}>
              <span className="today-step-number figures" aria-hidden="true">
                {steps[step] ? <Icon name="check" /> : place + 1}
              </span>
              <span className="today-step-words">
                <span className="today-step-title">{words.steps[step]}</span>
                <span className="soft">{steps[step] ? words.stepDone : lead[step]}</span>
              </span>
              <Icon name="forward" />
            </Anchor>
          </li>
        ))}
      </ol>
    </Section>
  );
}

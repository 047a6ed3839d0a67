import type { HelperCard } from "#domain/helper.ts";
import { pillarOf, type Task, type TaskId } from "#domain/task.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { likeTask, stepInForTask } from "./commands.ts";
import { useTasks } from "./taskQueries.ts";

/** The tasks of the volunteers' pillar that they like, and those they can step in for. */
export function TasksOf({ helper }: { helper: HelperCard }) {
  const words = useWords().team.helper;
  const store = useStore();
  const tasks = useTasks();
  if (!tasks) return null;
  const { likes, standsIn } = helper;
  // What the choir no longer does is shown only where somebody has chosen it.
  const isChosen = (id: TaskId) => likes.includes(id) || standsIn.tasks.includes(id);
  const shown = tasks.filter(
    ({ id, places }) => pillarOf(id) === "volunteer" && (places > 0 || isChosen(id)),
  );
  return (
    <Section
      heading={words.tasks}
      lead={words.tasksLead}
      actions={<ButtonLink href={paths.tasks}>{words.toTasks}</ButtonLink>}
    >
      <Sheet className="stack">
        <TaskChips
          label={words.likes}
          of={shown}
          chosen={likes}
          onTurn={async (id, on) => likeTask(store, helper.id, id, on)}
        />
        <TaskChips
          label={words.stepsInFor}
          of={shown.filter(({ id }) => !likes.includes(id))}
          chosen={standsIn.tasks}
          onTurn={async (id, on) => stepInForTask(store, helper.id, id, on)}
        />
      </Sheet>
    </Section>
  );
}

interface TaskChipsProps {
  readonly label: string;
  readonly of: readonly Task[];
  readonly chosen: readonly TaskId[];
  readonly onTurn: (id: TaskId, on: boolean) => unknown;
}

function TaskChips({ label, of, chosen, onTurn }: TaskChipsProps) {
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <ChipRow label={label}>
        {of.map(({ id, name }) => {
          const on = chosen.includes(id);
          return (
            <Chip key={id} pressed={on} onPress={() => onTurn(id, !on)}>
              {name[language]}
            </Chip>
          );
        })}
      </ChipRow>
    </div>
  );
}

import { useState } from "react";
import { useLocation } from "wouter";

import { offerWaitStepBack } from "#content/tasks.ts";
import type { HelperCard } from "#domain/helper.ts";
import type { Task, TaskId } from "#domain/task.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { removeTask, takeLibraryCard } from "./taskCommands.ts";
import { TaskDialog } from "./TaskDialog.tsx";
import { TaskPaper } from "./TaskPaper.tsx";
import { type OneTask, useTask } from "./taskQueries.ts";
import { taskFacts } from "./taskWords.ts";
import "./tasks.css";

/** A task card: when to come, how many, what to do; and who likes to. `[R042]` */
export function TaskScreen({ taskId }: { taskId: TaskId }) {
  const words = useWords().tasks;
  const one = useTask(taskId);
  if (one === undefined) return null;
  if (one) return <Card {...one} />;
  return (
    <Page title={words.title} back={{ href: paths.tasks, word: words.title }}>
      <Empty sentence={words.notFound} />
    </Page>
  );
}

function Card({ task, inLibrary, likedBy, steppedInBy }: OneTask) {
  const words = useWords().tasks;
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={task.name[language]}
      back={{ href: paths.tasks, word: words.title }}
      actions={
        <>
          <Button icon="edit" onPress={() => setEditing(true)}>
            {words.edit}
          </Button>
          <Button icon="print" onPress={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <div className="row gap-small screen-only">
        <Tag tone="tint" icon="clock">
          {words.group[task.time]}
        </Tag>
        {taskFacts(words, task).map((fact) => (
          <Tag key={fact}>{fact}</Tag>
        ))}
        {task.own && <Tag>{words.own}</Tag>}
      </div>
      <Section heading={words.whatToDo} className="screen-only">
        <Sheet className="stack">
          {task.lines.length === 0 ? (
            <p className="soft">{words.noLines}</p>
          ) : (
            <ol className="tasks-lines">
              {task.lines.map((line, place) => (
                <li key={place}>{line[language]}</li>
              ))}
            </ol>
          )}
          <p className="tasks-offer">{offerWaitStepBack[language]}</p>
        </Sheet>
      </Section>
      <div className="tasks-people screen-only">
        <People heading={words.likedBy} helpers={likedBy} />
        <People heading={words.steppedInBy} helpers={steppedInBy} />
      </div>
      <Changed task={task} inLibrary={inLibrary} />
      <TaskPaper tasks={[task]} />
      {editing && <TaskDialog task={task} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function People({ heading, helpers }: { heading: string; helpers: readonly HelperCard[] }) {
  const words = useWords().tasks;
  return (
    <Section heading={heading}>
      {helpers.length === 0 ? (
        <p className="soft">{words.nobody}</p>
      ) : (
        <ul className="tasks-names">
          {helpers.map(({ id, called }) => (
            <li key={id}>
              <Anchor className="tasks-person" href={paths.helper(id)}>
                {called}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What the choir has made of it can be undone as a whole. */
function Changed({ task, inLibrary }: Pick<OneTask, "task" | "inLibrary">) {
  const words = useWords().tasks;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [, goTo] = useLocation();
  const name = task.name[language];
  const remove = async () => {
    const kept = await removeTask(store, task.id);
    if (!kept.ok) return;
    goTo(paths.tasks);
    offer(kept.value, words.removed(name));
  };
  const takeLibrary = async () => {
    const kept = await takeLibraryCard(store, task.id);
    if (kept.ok) offer(kept.value, words.isAsInLibrary(inLibrary?.name[language] ?? name));
  };
  if (inLibrary && isSame(task, inLibrary)) return null;
  return (
    <div className="row screen-only">
      {inLibrary ? (
        <Button icon="undo" onPress={takeLibrary}>
          {words.asInLibrary}
        </Button>
      ) : (
        <Button icon="cut" onPress={remove}>
          {words.remove}
        </Button>
      )}
    </div>
  );
}

function isSame(one: Task, other: Task): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { useState } from "react";

import { pillarOf, type Task, taskTimes, mostPlaces } from "#domain/task.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Anchor } from "#ui/Link.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Page, Section } from "#ui/Page.tsx";

import { needPlaces } from "./taskCommands.ts";
import { TaskDialog } from "./TaskDialog.tsx";
import { TaskPaper } from "./TaskPaper.tsx";
import { useTasks } from "./taskQueries.ts";
import { taskFactsInList } from "./taskWords.ts";
import "./tasks.css";

/** Which tasks there are, as the evening goes, and how many are needed for each. */
export function TasksScreen() {
  const words = useWords().tasks;
  const tasks = useTasks();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.team, word: words.back }}
      actions={
        <>
          <Button icon="plus" onPress={() => setAdding(true)}>
            {words.add}
          </Button>
          <Button icon="print" onPress={() => window.print()}>
            {words.printAll}
          </Button>
        </>
      }
    >
      {tasks && (
        <>
          {groupsOf(tasks).map(({ group, within }) => (
            <Section key={group} heading={words.group[group]} className="screen-only">
              <ul className="tasks-list">
                {within.map((task) => (
                  <li key={task.id} className="tasks-row">
                    <OneTask task={task} />
                  </li>
                ))}
              </ul>
            </Section>
          ))}
          <TaskPaper tasks={tasks.filter(({ places }) => places > 0)} />
        </>
      )}
      {adding && <TaskDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function OneTask({ task }: { task: Task }) {
  const words = useWords().tasks;
  const language = useLanguage();
  const store = useStore();
  const name = task.name[language];
  const facts = taskFactsInList(words, task);
  return (
    <>
      <Anchor className="tasks-who" href={paths.task(task.id)}>
        <span className="tasks-name">{name}</span>
        {facts.length > 0 && <span className="tasks-facts">{facts.join(" · ")}</span>}
        {task.own && <Tag>{words.own}</Tag>}
      </Anchor>
      <NumberField
        label={words.places(name)}
        quietLabel
        value={task.places}
        max={mostPlaces}
        lessWord={words.less}
        moreWord={words.more}
        onChange={(places) => void needPlaces(store, task.id, places)}
      />
    </>
  );
}

function groupsOf(tasks: readonly Task[]) {
  const isPillar = ({ id }: Task) => pillarOf(id) !== "volunteer";
  const rest = tasks.filter((task) => !isPillar(task));
  const groups = [
    { group: "pillars", within: tasks.filter(isPillar) } as const,
    ...taskTimes.map(
      (time) => ({ group: time, within: rest.filter((task) => task.time === time) }) as const,
    ),
  ];
  return groups.filter(({ within }) => within.length > 0);
}

import type { Purpose } from "#domain/consent.ts";
import { paths } from "#features/paths.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Task } from "#store/followUps.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { finishFollowUp, forgetWhatHelps } from "./commands.ts";
import { useFollowUps } from "./queries.ts";
import { useAct } from "./useAct.ts";
import "./rights.css";

/** What is to be done because somebody withdrew a yes; what has waited longest stands first. */
export function FollowUpsScreen() {
  const { rights, common } = useWords();
  const words = rights.followUps;
  const tasks = useFollowUps();
  if (!tasks) return null;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.singers, word: common.singers }}
    >
      {tasks.open.length === 0 ? (
        <Empty sentence={words.none} lead={words.noneLead} />
      ) : (
        <ul className="rights-list">
          {tasks.open.map((task) => (
            <TaskLine key={task.followUp.id} task={task} />
          ))}
        </ul>
      )}
      {tasks.done.length > 0 && (
        <Section heading={words.finished(tasks.done.length)}>
          <ul className="rights-list">
            {tasks.done.map((task) => (
              <TaskLine key={task.followUp.id} task={task} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function TaskLine({ task }: { task: Task }) {
  const store = useStore();
  const language = useLanguage();
  const words = useWords().rights.followUps;
  const act = useAct();
  const { followUp, called } = task;
  const sentence = useSentence(task);
  const day = dateInWords(language, followUp.since, "dayMonthYear");
  const isOpen = !followUp.done;
  return (
    <Sheet as="li" className="rights-choice">
      <div>
        <p className="rights-task">{sentence}</p>
        <Anchor className="rights-way small" href={paths.agreements(followUp.singerId)}>
          {words.about(called, day)}
        </Anchor>
      </div>
      <div className="row">
        {isOpen && followUp.purpose === "rememberNeeds" && (
          <Button onPress={async () => act(forgetWhatHelps(store, followUp), words.forgotten)}>
            {words.forget}
          </Button>
        )}
        <Button
          icon={isOpen ? "check" : "undo"}
          spoken={isOpen ? words.doneTo(sentence) : words.reopenTo(sentence)}
          onPress={async () =>
            act(finishFollowUp(store, followUp, isOpen), isOpen ? words.nowDone : words.reopened)
          }
        >
          {isOpen ? words.done : words.reopen}
        </Button>
      </div>
    </Sheet>
  );
}

function useSentence({ followUp, where }: Task): string {
  const words = useWords().rights.followUps;
  const { take, general } = words;
  const isTake = (purpose: Purpose): purpose is keyof typeof take => Object.hasOwn(take, purpose);
  const isGeneral = (purpose: Purpose): purpose is keyof typeof general & Purpose =>
    Object.hasOwn(general, purpose);
  const { purpose } = followUp;
  if (where !== undefined && isTake(purpose)) return take[purpose](where);
  return isGeneral(purpose) ? general[purpose] : general.other;
}

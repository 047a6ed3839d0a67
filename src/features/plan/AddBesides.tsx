import { useState } from "react";

import type { PlanItem } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";

import { addChatBar, addNotice, addRest } from "./commands.ts";

interface AddBesidesProps {
  readonly sessionId: SessionId;
  readonly items: readonly PlanItem[];
  /** Waits for the act and says what was added; answers whether it was kept. */
  readonly tell: (name: string, act: Promise<{ readonly ok: boolean }>) => Promise<boolean>;
}

/** What is in no library: a quiet rest, a notice, the chat bar after the end. */
export function AddBesides({ sessionId, items, tell }: AddBesidesProps) {
  const store = useStore();
  const words = useWords().plan;
  const [notice, setNotice] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const hasChatBar = items.some(({ content }) => content.kind === "chatBar");

  const sendNotice = async () => {
    const text = (notice ?? "").trim();
    if (text === "") {
      setProblem(words.noticeNeeded);
      return;
    }
    if (await tell(words.notice, addNotice(store, sessionId, text))) setNotice(undefined);
  };

  return (
    <section className="plan-choices">
      <h3 className="plan-choices-head">{words.restsHeading}</h3>
      <div className="row gap-small">
        <Button icon="rest" onPress={async () => tell(words.rest, addRest(store, sessionId))}>
          {words.addRest}
        </Button>
        <Button
          icon="notice"
          expanded={notice !== undefined}
          onPress={() => {
            setNotice(notice === undefined ? "" : undefined);
            setProblem(undefined);
          }}
        >
          {words.addNotice}
        </Button>
        {hasChatBar ? (
          <p className="soft small">{words.chatBarThere}</p>
        ) : (
          <Button
            icon="coffee"
            onPress={async () => tell(words.chatBar, addChatBar(store, sessionId))}
          >
            {words.addChatBar}
          </Button>
        )}
      </div>
      {notice !== undefined && (
        <Form className="stack gap-small" onSubmit={sendNotice}>
          <TextField
            label={words.noticeText}
            value={notice}
            problem={problem}
            multiline
            onChange={(text) => {
              setNotice(text);
              setProblem(undefined);
            }}
          />
          <div>
            <Button type="submit" tone="primary" icon="plus">
              {words.sendNotice}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}

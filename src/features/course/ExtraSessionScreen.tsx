import { useState } from "react";
import { useLocation } from "wouter";

import type { Course } from "#domain/course.ts";
import { parseWhen, type WhenDraft } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { Form } from "#ui/Form.tsx";
import { Page } from "#ui/Page.tsx";
import { offerUndo } from "#ui/undo.ts";

import { addExtraSession } from "./commands.ts";
import { useLatestCourse } from "./queries.ts";
import { WhenFields } from "./WhenFields.tsx";
import "./layOut.css";

export function ExtraSessionScreen() {
  const words = useWords().course;
  const latest = useLatestCourse();
  return (
    <Page
      title={words.extra.title}
      lead={words.extra.lead}
      back={{ href: paths.course, word: words.title }}
    >
      {latest && <ExtraSessionForm like={latest.course} />}
    </Page>
  );
}

function ExtraSessionForm({ like }: { like: Course | undefined }) {
  const words = useWords().course.extra;
  const store = useStore();
  const [, goTo] = useLocation();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<WhenDraft>({
    date: "",
    time: like?.time ?? "",
    minutes: like?.minutes ?? 75,
    place: like?.place ?? "",
  });
  const parsed = parseWhen(draft);

  const save = async () => {
    setAsked(true);
    if (!parsed.ok) return;
    const { sessionId, answer } = await addExtraSession(store, parsed.value);
    if (!answer.ok) return;
    offerUndo({ sentence: words.created, undo: () => takeBack(store, answer.value) });
    goTo(paths.session(sessionId));
  };

  return (
    <Form className="stack" onSubmit={save}>
      <WhenFields
        draft={draft}
        onChange={setDraft}
        problems={asked && !parsed.ok ? parsed.why : []}
        places={like?.place ? [like.place] : []}
      />
      <div className="row">
        <Button type="submit" tone="primary" size="large" icon="check">
          {words.create}
        </Button>
      </div>
    </Form>
  );
}

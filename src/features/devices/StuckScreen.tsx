import { useState } from "react";

import { parseKind, ringOf } from "#domain/facets.ts";
import { NotInFile } from "#features/NotInFile.tsx";
import { paths } from "#features/paths.ts";
import { useSaveFile } from "#features/useSaveFile.ts";
import { useWords } from "#i18n/react.tsx";
import type { MeetingState } from "#store/meetingState.ts";
import { useMeeting, useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { tryStuckAgain } from "./commands.ts";
import { useHowWeMeet } from "./queries.ts";
import "./devices.css";

type Shared = Extract<MeetingState, { kind: "shared" }>;

/** What did not get through, why, and the ways out. */
export function StuckScreen() {
  const { devices } = useWords();
  const words = devices.stuck;
  const how = useHowWeMeet();
  const { said, isTrying, again } = useTryingAgain();
  if (!how) return null;
  const stuck = how.kind === "shared" ? how.stuck : [];
  const unopened = how.kind === "shared" ? how.unopened : [];
  const isNothing = stuck.length + unopened.length === 0 && !isTrying;
  return (
    <Page
      title={words.title}
      lead={isNothing ? undefined : words.lead}
      back={{ href: paths.devices, word: devices.title }}
    >
      <p className="said" role="status">
        {isTrying ? words.trying : said}
      </p>
      {isNothing && (
        <Sheet>
          <Empty sentence={words.none} />
        </Sheet>
      )}
      {stuck.length > 0 && <NotThrough stuck={stuck} isTrying={isTrying} onAgain={again} />}
      {unopened.length > 0 && <Unopened unopened={unopened} />}
    </Page>
  );
}

/** What is tried again is not stuck meanwhile: this outlasts the list. */
function useTryingAgain() {
  const words = useWords().devices.stuck;
  const store = useStore();
  const meeting = useMeeting();
  const [isTrying, setTrying] = useState(false);
  const [said, setSaid] = useState("");
  const again = async () => {
    setTrying(true);
    await tryStuckAgain(store, meeting);
    setTrying(false);
    setSaid(words.tried);
  };
  return { said, isTrying, again };
}

interface NotThroughProps extends Pick<Shared, "stuck"> {
  readonly isTrying: boolean;
  readonly onAgain: () => Promise<void>;
}

function NotThrough({ stuck, isTrying, onAgain }: NotThroughProps) {
  const words = useWords().devices.stuck;
  const [save, noFile] = useSaveFile();
  const reasons: Readonly<Record<string, string>> = words.why;
  return (
    <>
      <Sheet className="devices-sheet">
        <ul className="devices-list">
          {stuck.map(({ key, kind, stuck: why }) => (
            <li key={key} className="devices-one">
              <div className="devices-who">
                <p className="devices-name">{words.what[subjectOf(kind)]}</p>
                <p className="soft">{reasons[why ?? ""] ?? words.why.unknown}</p>
              </div>
            </li>
          ))}
        </ul>
      </Sheet>
      <NotInFile />
      <div className="row">
        <Button tone="primary" icon="undo" onPress={onAgain} disabled={isTrying}>
          {words.again}
        </Button>
        <Button icon="save" onPress={save}>
          {words.saveFile}
        </Button>
      </div>
      {noFile && <Banner tone="trouble">{noFile}</Banner>}
    </>
  );
}

/** What came and could not be opened: not a list of seals, which mean nothing, but how many and why. */
function Unopened({ unopened }: Pick<Shared, "unopened">) {
  const words = useWords().devices.stuck;
  const keyless = unopened.filter(({ why }) => why === "no key").length;
  const changed = unopened.length - keyless;
  return (
    <Section heading={words.unopened}>
      <Sheet className="devices-sheet">
        <ul className="devices-list">
          {keyless > 0 && <li className="devices-one">{words.noKey(keyless)}</li>}
          {changed > 0 && <li className="devices-one">{words.changed(changed)}</li>}
        </ul>
      </Sheet>
    </Section>
  );
}

type Subject = "person" | "session" | "plan" | "song" | "team" | "choir" | "unknown";

/** What a kind is about, in a person's words. */
function subjectOf(name: string): Subject {
  const kind = parseKind(name);
  if (!kind) return "unknown";
  if (kind === "choir") return "choir";
  if (ringOf[kind] === "care") return "person";
  if (ringOf[kind] === "music") return kind === "planItem" || kind === "outcome" ? "plan" : "song";
  return kind === "session" || kind === "course" ? "session" : "team";
}

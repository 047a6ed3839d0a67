import type { ReactNode } from "react";

import type { DuplicateOf, LineProblem, NameLine } from "#domain/nameList.ts";
import { useWords } from "#i18n/react.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** What would happen to every line, by its number: left out, there already, new. */
export function ImportPreview({
  lines,
  withDuplicates,
  onDuplicates,
}: {
  lines: readonly NameLine[];
  withDuplicates: boolean;
  onDuplicates: (wanted: boolean) => void;
}) {
  const words = useWords().singers;
  const bad = lines.filter((line) => line.kind === "bad");
  const twice = lines.filter((line) => line.kind === "duplicate");
  const fresh = lines.filter((line) => line.kind === "new");
  return (
    <>
      {bad.length > 0 && (
        <Sheet as="section">
          <Section
            heading={<span className="figures">{words.badHeading(bad.length)}</span>}
            lead={words.badLead}
          >
            <Lines>
              {bad.map(({ line, text, why }) => (
                <Line key={line} line={line} name={text}>
                  <span className="import-why">{words[whyWord[why]]}</span>
                </Line>
              ))}
            </Lines>
          </Section>
        </Sheet>
      )}
      {twice.length > 0 && (
        <Sheet as="section">
          <Section
            heading={<span className="figures">{words.duplicateHeading(twice.length)}</span>}
          >
            <Lines>
              {twice.map(({ line, called, of }) => (
                <Line key={line} line={line} name={called}>
                  <Where of={of} />
                </Line>
              ))}
            </Lines>
            <CheckField
              label={words.withDuplicates}
              hint={words.withDuplicatesHint}
              checked={withDuplicates}
              onChange={onDuplicates}
            />
          </Section>
        </Sheet>
      )}
      <Section
        heading={
          <span className="figures">
            {fresh.length === 0 ? words.nothingNew : words.newHeading(fresh.length)}
          </span>
        }
      >
        <Lines>
          {fresh.map(({ line, called }) => (
            <Line key={line} line={line} name={called} />
          ))}
        </Lines>
      </Section>
    </>
  );
}

const whyWord = {
  empty: "badEmpty",
  "too long": "badTooLong",
  number: "badNumber",
  "e-mail": "badEmail",
  date: "badDate",
  "no letters": "badNoLetters",
} as const satisfies Record<LineProblem, string>;

function Lines({ children }: { children: ReactNode }) {
  return <ul className="import-lines">{children}</ul>;
}

function Line({ line, name, children }: { line: number; name: string; children?: ReactNode }) {
  const words = useWords().singers;
  return (
    <li className="import-line">
      <span className="import-number figures">{words.line(line)}</span>
      <span>
        {name !== "" && <span className="import-name">{name} </span>}
        {children}
      </span>
    </li>
  );
}

function Where({ of }: { of: DuplicateOf }) {
  const words = useWords().singers;
  const where =
    of.kind === "singing"
      ? words.alreadySinging
      : of.kind === "archived"
        ? words.alreadyArchived
        : words.alreadyInList(of.line);
  return <span className="import-why">{where}</span>;
}

import type { Attention, Situation } from "#domain/attention.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Section } from "#ui/Page.tsx";

interface AttentionListProps {
  readonly lines: readonly Attention[];
  readonly situation: Situation;
}

/** One line each, and each line is the way to it. */
export function AttentionList({ lines, situation }: AttentionListProps) {
  const words = useFirstWords().today;
  const sentence = useSentence(situation);
  return (
    <Section heading={words.attention}>
      <ul className="today-lines">
        {lines.map((line) => (
          <li key={keyOf(line)}>
            <Anchor className="today-line" href={wayTo(line)}>
              <span>{sentence(line)}</span>
              <Icon name="forward" />
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** More than these are counted. */
const namedGaps = 3;

function useSentence({ openCourses }: Situation): (line: Attention) => string {
  const words = useFirstWords().today;
  const language = useLanguage();
  return (line) => {
    switch (line.kind) {
      case "gaps": {
        const named = line.tasks.slice(0, namedGaps).map(({ name }) => name[language]);
        const more = line.tasks.length - named.length;
        return words.lines.gaps(
          listInWords(language, more > 0 ? [...named, words.lines.more(more)] : named),
        );
      }
      case "replies pending":
        return words.lines.replies(listInWords(language, line.names));
      case "no deputy":
        return words.lines.noDeputy(line.called, words.pillar[line.pillar]);
      case "nothing planned":
        return words.noneNext;
      case "no plan":
        return words.lines.noPlan;
      case "plan too long":
        return words.lines.planTooLong(line.minutes);
      case "not closed":
        return words.lines.notClosed(dateInWords(language, line.date, "weekdayAndDate"));
      case "to follow up":
        return words.lines.toFollowUp(line.number);
      case "two versions":
        return words.lines.twoVersions(line.number);
      case "course runs out": {
        const course = openCourses.find(({ course: { id } }) => id === line.courseId)?.course;
        return words.lines.runsOut(line.left, course?.name ?? "");
      }
      case "pillars empty":
        return words.lines.pillars(
          listInWords(
            language,
            line.pillars.map((pillar) => words.pillar[pillar]),
            "disjunction",
          ),
        );
      case "no copy":
        return words.lines.noCopy(line.days);
    }
  };
}

function wayTo(line: Attention): string {
  switch (line.kind) {
    case "gaps":
    case "replies pending":
    case "no deputy":
      return paths.rotaOn(line.sessionId);
    case "nothing planned":
      return paths.course;
    case "no plan":
    case "plan too long":
      return paths.plan(line.sessionId);
    case "not closed":
      return paths.closing(line.sessionId);
    case "to follow up":
      return paths.followUps;
    case "two versions":
      return paths.twoVersions;
    case "course runs out":
      return paths.editCourse(line.courseId);
    case "pillars empty":
      return paths.team;
    case "no copy":
      return paths.choir;
  }
}

function keyOf(line: Attention): string {
  if (line.kind === "course runs out") return `${line.kind} ${line.courseId}`;
  return line.kind === "no deputy" ? `${line.kind} ${line.pillar}` : line.kind;
}

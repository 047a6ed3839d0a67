import type { CourseId } from "#domain/course.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";

/** What lies round the rota. How it is shared is for those who hold it together. */
export function Ways({
  mayArrange,
  courseId,
}: {
  mayArrange: boolean;
  courseId: CourseId | undefined;
}) {
  const words = useWords().rota;
  const of = courseId ? `?of=${courseId}` : "";
  const ways: readonly (readonly [string, string, IconName])[] = [
    [paths.amIOn, words.amIOn, "today"],
    [paths.team, words.team, "singers"],
    [paths.tasks, words.tasks, "coffee"],
    [paths.rotaPoster, words.poster, "print"],
    ...(mayArrange ? [[`${paths.load}${of}`, words.load, "help"] as const] : []),
  ];
  return (
    <nav className="rota-ways screen-only" aria-label={words.ways}>
      <ul className="rota-ways-list">
        {ways.map(([href, word, icon]) => (
          <li key={href}>
            <Anchor className="rota-way" href={href}>
              <Icon name={icon} />
              <span>{word}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Link } from "wouter";

import { paths } from "#features/paths.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { CanonFindings } from "#music/pure/canonWays.ts";

interface CanonTogetherProps {
  readonly findings: CanonFindings;
  readonly titleOf: (songId: string) => string;
}

/** A drone that rubs in more bars than this is not worth naming bar by bar. */
const mostBarsNamed = 3;

/** What can be put on top of a melody besides itself: a tone that is held, another song. */
export function CanonTogether({ findings, titleOf }: CanonTogetherProps) {
  const words = useWords().canon;
  const language = useLanguage();
  const drones = findings.drones.filter(({ bars }) => bars.length <= mostBarsNamed);
  return (
    <div className="canon-together">
      <div>
        <h3>{words.drone}</h3>
        {drones.length === 0 ? (
          <p>{words.droneRubs}</p>
        ) : (
          <ul>
            {drones.map(({ drone, bars }) => (
              <li key={drone}>
                {bars.length === 0
                  ? words.droneFits(words.drones[drone])
                  : words.droneMostly(
                      words.drones[drone],
                      listInWords(language, bars.map(String)),
                      bars.length,
                    )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>{words.partners}</h3>
        {findings.partners.length === 0 ? (
          <p>{words.noPartner}</p>
        ) : (
          <ul>
            {findings.partners.map(({ id, verdict }) => (
              <li key={id}>
                <Link href={paths.song(id)}>{titleOf(id)}</Link>: {words.partnerVerdicts[verdict]}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

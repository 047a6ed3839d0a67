import type { TeamWord } from "#domain/team.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";

/** How the pillars stand, said plainly: once for each, and that all is well when it is. */
export function TeamSays({ said }: { said: readonly TeamWord[] }) {
  const words = useWords().team;
  const sentence = useSentence();
  if (said.length === 0) {
    return <p className="team-well screen-only">{words.wellHeld}</p>;
  }
  return (
    <Banner tone="notice" icon="info" className="screen-only">
      <h2 className="team-says">{words.says}</h2>
      <ul className="team-said">
        {said.map((word) => (
          <li key={`${word.kind} ${"pillar" in word ? word.pillar : word.helper.id}`}>
            {sentence(word)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function useSentence(): (word: TeamWord) => string {
  const { say, inSentence } = useWords().team;
  const language = useLanguage();
  return (word) => {
    switch (word.kind) {
      case "nobody":
        return say.nobody(inSentence[word.pillar]);
      case "all pausing":
        return say.allPausing(inSentence[word.pillar]);
      case "no deputy":
        return say.noDeputy(word.helper.called, inSentence[word.pillar]);
      case "two pillars": {
        const held = word.pillars.map((pillar) => inSentence[pillar]);
        return say.twoPillars(word.helper.called, listInWords(language, held));
      }
    }
  };
}

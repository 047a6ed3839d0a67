import type { HelperCard } from "#domain/helper.ts";
import { departmentsOf } from "#domain/team.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** Posts and departments, so that what is done here does not hang on persons alone. `[R034]` */
export function Posts({ team }: { team: readonly HelperCard[] }) {
  const words = useWords().team;
  const language = useLanguage();
  const departments = departmentsOf(team, new Intl.Collator(language).compare);
  if (departments.length === 0) return null;
  return (
    <Section heading={words.posts} lead={words.postsLead}>
      <Sheet className="stack">
        {departments.map(({ name, posts }) => (
          <div key={name} className="team-department">
            <h3>{name === "" ? words.noDepartment : name}</h3>
            <dl className="team-posts">
              {posts.map(({ post, holders }) => (
                <div key={post} className="team-post">
                  <dt>{post === "" ? words.noPost : post}</dt>
                  <dd>{holders.map(({ called }) => called).join(", ")}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </Sheet>
    </Section>
  );
}

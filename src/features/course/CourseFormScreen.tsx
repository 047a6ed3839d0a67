import type { CourseId } from "#domain/course.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Page } from "#ui/Page.tsx";

import { CourseForm } from "./CourseForm.tsx";
import { coursePath } from "./inWords.ts";
import { useCourseToChange } from "./queries.ts";
import "./layOut.css";
import "./board.css";

/** A new course, or an existing one to change. */
export function CourseFormScreen({ courseId }: { courseId?: CourseId | undefined }) {
  const words = useWords().course;
  const found = useCourseToChange(courseId);
  const back = { href: courseId ? coursePath(courseId) : paths.course, word: words.title };
  const title = courseId ? words.form.editTitle : words.form.newTitle;
  return (
    <Page title={title} lead={courseId ? words.form.editLead : words.form.newLead} back={back}>
      {found && <CourseForm key={courseId ?? "new"} found={found} />}
    </Page>
  );
}

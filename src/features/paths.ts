/** Where one is: every address of the app. No name and no word of a person ever stands in one. */
export const paths = {
  today: "/",
  course: "/course",
  newCourse: "/course/new",
  editCourse: (courseId: string) => `/course/${courseId}/edit`,
  extraSession: "/session/new",
  session: (sessionId: string) => `/session/${sessionId}`,
  plan: (sessionId: string) => `/session/${sessionId}/plan`,
  run: (sessionId: string) => `/session/${sessionId}/run`,
  rollCall: (sessionId: string) => `/session/${sessionId}/roll-call`,
  closing: (sessionId: string) => `/session/${sessionId}/closing`,
  singers: "/singers",
  importSingers: "/singers/import",
  library: "/library",
  exercise: (exerciseId: string) => `/library/warm-up/${exerciseId}`,
  song: (songId: string) => `/library/song/${songId}`,
  choir: "/choir",
} as const;

import { availabilityId } from "#domain/availability.ts";
import { theChoir } from "#domain/choir.ts";
import { type CivilDate, daysAfter, instantOf } from "#domain/civil.ts";
import { type Answer, claimId, dutyId } from "#domain/duty.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Text3 } from "#domain/language.ts";
import type { SessionId } from "#domain/session.ts";
import type { LibraryTask, TaskId } from "#domain/task.ts";

import { type Laid, madeUpTime, weekTonight } from "./madeUpEvening.ts";
import { madeUpHelpers } from "./madeUpPeople.ts";

/** An evening of the course, by its week from 1 on. */
export interface MadeUpEvening {
  readonly id: SessionId;
  readonly date: CivilDate;
}

type Evening = Readonly<Partial<Record<LibraryTask, string>>>;

const oddWeek: Evening = {
  welcome: "Anne-Grethe",
  chairs: "Knut",
  sound: "Grethe",
  helper: "Lis",
  coffee: "Ole",
  tidy: "Knut",
};

const evenWeek: Evening = {
  welcome: "Amina",
  chairs: "Poul Erik",
  sound: "Torben",
  helper: "Yusuf",
  coffee: "Amina",
  tidy: "Poul Erik",
};

/** Who had what, week by week. Lis takes a pause; of tonight one is missing, and of the weeks to come more and more. */
const evenings: readonly Evening[] = [
  oddWeek,
  evenWeek,
  oddWeek,
  evenWeek,
  oddWeek,
  evenWeek,
  { ...oddWeek, helper: "Ole" },
  { welcome: "Amina", chairs: "Poul Erik", sound: "Torben", helper: "Yusuf", tidy: "Torben" },
  { welcome: "Anne-Grethe", chairs: "Knut", coffee: "Ole" },
  { chairs: "Poul Erik", conductor: "Henrik" },
  { welcome: "Anne-Grethe" },
  {},
];

const wholeCourse: Evening = { conductor: "Marianne", pianist: "Ewa", coordinator: "Birthe" };

/** What was said besides: handed back, asked and not yet answered. */
const besides: readonly (readonly [week: number, LibraryTask, who: string, Answer])[] = [
  [8, "coffee", "Poul Erik", "back"],
  [9, "tidy", "Knut", "asked"],
  [10, "conductor", "Marianne", "back"],
  [11, "pianist", "Ewa", "back"],
];

const canCome: readonly (readonly [week: number, who: string, can: "yes" | "no"])[] = [
  [9, "Grethe", "no"],
  [10, "Amina", "no"],
  [10, "Yusuf", "yes"],
  [11, "Ole", "yes"],
  [12, "Torben", "no"],
];

const pausing = { who: "Lis", before: 10, after: 24 };
const minute = 60_000;

/** The rota of the made-up choir: seven weeks done, tonight with one gap, and four that are still to be filled. */
export function madeUpRota(laid: Laid, weeks: readonly MadeUpEvening[]): Change[] {
  const { helpers, courseId, newId, language } = laid;
  const idOf = (who: string) =>
    helpers[madeUpHelpers.findIndex(({ called }) => called === who)] ?? ("" as HelperId);
  const first = weeks[0];
  const tonight = weeks[weekTonight - 1];
  if (!first || !tonight) return [];
  const begins = instantOf(first.date, madeUpTime) - 14 * 24 * 60 * minute;
  let said = 0;
  const claim = (owner: SessionId | typeof courseId, task: string, who: string, kind: Answer) => {
    const duty = dutyId(owner, task as TaskId, 0);
    said += 1;
    const at = begins + said * minute;
    const answer = { kind, by: idOf(who), at, past: [] };
    return change("claim", claimId(duty, idOf(who)), "answer", answer);
  };
  const evening = (week: number) => weeks[week - 1] ?? tonight;
  const pauseId = `${idOf(pausing.who)}.${newId()}`;
  return [
    ...madeUpHelpers.flatMap((helper, place) => {
      const id = idOf(helper.called);
      const { likes = [], standsIn, post, wishes } = helper;
      const pair = wishes?.pair === undefined ? null : idOf(wishes.pair);
      const { most = null, weeksRunning = false } = wishes ?? {};
      return [
        change("helper", id, "reach", { phone: `00 00 00 ${10 + place}`, mail: "" }),
        change("helper", id, "promise", { on: first.date }),
        ...(post
          ? [
              change("helper", id, "post", {
                post: post.post[language],
                department: post.department[language],
              }),
            ]
          : []),
        ...(likes.length > 0
          ? [change("helper", id, "likes", { tasks: likes as readonly string[] as TaskId[] })]
          : []),
        ...(standsIn ? [change("helper", id, "standsIn", { pillars: standsIn, tasks: [] })] : []),
        ...(wishes ? [change("helper", id, "wishes", { most, weeksRunning, pair })] : []),
      ];
    }),
    ...Object.entries(wholeCourse).map(([task, who]) => claim(courseId, task, who, "yes")),
    ...besides.map(([week, task, who, kind]) => claim(evening(week).id, task, who, kind)),
    ...evenings.flatMap((ofWeek, place) =>
      Object.entries(ofWeek).map(([task, who]) => claim(evening(place + 1).id, task, who, "yes")),
    ),
    change("duty", dutyId(evening(6).id, "coffee" as TaskId, 0), "done", {
      helperId: idOf("Yusuf"),
    }),
    ...canCome.map(([week, who, can]) =>
      change("availability", availabilityId(evening(week).id, idOf(who)), "answer", { can }),
    ),
    change("pause", pauseId, "span", {
      from: daysAfter(tonight.date, -pausing.before),
      to: daysAfter(tonight.date, pausing.after),
    }),
    change("choir", theChoir, "hall", {
      address: hall.address[language],
      key: hall.key[language],
      good: hall.good[language],
      callFirst: idOf("Birthe"),
    }),
  ];
}

const hall: Readonly<Record<"address" | "key" | "good", Text3>> = {
  address: {
    en: "4 School Lane, the side door by the garden",
    da: "Skolestræde 4, sidedøren ved haven",
    nb: "Skolegata 4, sidedøra ved hagen",
  },
  key: {
    en: "In the grey box by the side door. Birthe has the code.",
    da: "I den grå boks ved sidedøren. Birthe har koden.",
    nb: "I den grå boksen ved sidedøra. Birthe har koden.",
  },
  good: {
    en: "The switch for the loop is behind the piano. The last window sticks.",
    da: "Kontakten til teleslyngen sidder bag klaveret. Det sidste vindue binder.",
    nb: "Bryteren til teleslynga er bak pianoet. Det siste vinduet henger litt.",
  },
};

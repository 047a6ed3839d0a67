import { libraryNeedOf } from "#content/adaptations.ts";
import { parseCivilDate } from "#domain/civil.ts";
import { purposes } from "#domain/consent.ts";
import type { HelperCard } from "#domain/helper.ts";
import { helpLevels } from "#domain/singer.ts";
import { needKeyOf } from "#domain/need.ts";
import type { Language } from "#domain/language.ts";
import { dateInWords } from "#i18n/format.ts";
import type { Words } from "#i18n/words.ts";
import type { TwoVersions } from "#store/versionsToChoose.ts";

/** One line of a version: what it is about, and what it says, as a person would read it. */
export interface Line {
  readonly field: string;
  readonly label: string;
  readonly said: string;
  /** Nothing is written there. */
  readonly isEmpty: boolean;
}

export interface Reader {
  readonly words: Words;
  readonly language: Language;
  /** Also those who have left. */
  readonly helpers: readonly HelperCard[];
}

/** What has two versions: *how much help*, *what I like and can do*. */
export function subjectOf({ kind, id, facet }: TwoVersions, { words, language }: Reader): string {
  const { rights, whatHelps, devices } = words;
  const [, second = ""] = id.split(".");
  if (kind === "need") return libraryNeedOf(needKeyOf(id))?.label[language] ?? whatHelps.helps;
  if (kind === "consent") {
    const purpose = purposes.find((one) => one === second);
    return purpose ? rights.purposes[purpose] : whatHelps.agreements;
  }
  if (kind === "cooperation") return whatHelps.cooperation;
  if (kind === "songLiking") return whatHelps.loves;
  if (kind !== "singer") return devices.two.card;
  const ofSinger: Readonly<Record<string, string>> = {
    name: rights.kept.nameLabel,
    likes: whatHelps.likes,
    help: whatHelps.help,
    capacity: whatHelps.capacity,
    step: whatHelps.step,
    looks: whatHelps.looks,
    contact: rights.agreements.contact,
    reach: rights.agreements.ownNumber,
  };
  return ofSinger[facet] ?? devices.two.card;
}

/** The fields of a version in the order they were written; what this version does not know is shown as it is. */
export function linesOf(value: object, reader: Reader): Line[] {
  return Object.entries(value).map(([field, content]) => ({
    field,
    label: labelOf(field, reader),
    said: contentInWords(field, content, reader),
    isEmpty: content === null || content === "",
  }));
}

function labelOf(field: string, { words: { devices, rights, whatHelps } }: Reader): string {
  const labels: Readonly<Record<string, string>> = {
    ...devices.two.field,
    said: rights.kept.saidLabel,
    level: whatHelps.help,
    helperId: whatHelps.helper,
    secondId: whatHelps.second,
  };
  return labels[field] ?? devices.two.field.other;
}

function contentInWords(field: string, content: unknown, reader: Reader): string {
  const { words, language, helpers } = reader;
  const { two } = words.devices;
  if (content === null || content === "") return two.empty;
  if (typeof content === "boolean") return content ? words.common.yes : words.common.no;
  if (typeof content === "number") return String(content);
  if (typeof content !== "string") return two.empty;
  if (field === "helperId" || field === "secondId") {
    return helpers.find(({ id }) => id === content)?.called ?? words.whatHelps.helperLeft;
  }
  const level = helpLevels.find((one) => one === content);
  if (field === "level" && level) return words.whatHelps.levels[level];
  const known: Readonly<Record<string, string>> = two.answers;
  const date = parseCivilDate(content);
  if (date) return dateInWords(language, date, "dayMonthYear");
  return (isChosen(field) ? known[content] : undefined) ?? content;
}

// These hold one of a few words that the app writes; all else is in a person's own.
function isChosen(field: string): boolean {
  return ["answer", "how", "state", "kind", "feeling", "went"].includes(field);
}

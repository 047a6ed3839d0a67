import { type ChoirNameProblem, parseChoirName } from "#domain/choir.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { Language } from "#domain/language.ts";
import type { Result } from "#domain/result.ts";
import type { Device } from "#store/device.ts";
import type { House } from "#store/house.ts";
import { fetched, orNotFetched } from "#store/piece.ts";
import type { NotASavedChoir } from "#store/savedChoir.ts";
import type { StorageTrouble } from "#store/trouble.ts";

/** What a door is opened with: the house, and the device that is to go on speaking so. */
interface Home {
  readonly house: House;
  readonly device: Device;
}

/** `not fetched`: a piece of the app that it takes cannot be had just now. */
export type NotOpened = StorageTrouble | "not fetched";

export async function startChoir(
  { house, device }: Home,
  language: Language,
  typed: string,
): Promise<Result<void, ChoirNameProblem | NotOpened>> {
  const name = parseChoirName(typed);
  if (!name.ok) return name;
  device.change({ language });
  return orNotFetched(async () => house.startChoir(name.value));
}

/** The made-up choir is fetched only when somebody wants to see it. */
export async function lookAround(
  { house, device }: Home,
  language: Language,
): Promise<Result<void, NotOpened>> {
  const today = civilDateAt(house.now());
  // It lives in a database of its own and never meets another choir: counted ids are enough.
  let made = 0;
  const newId = () => `made-up-${(made += 1)}`;
  return orNotFetched(async () => {
    const { madeUpChoir } = await fetched(import("#content/madeUp.ts"));
    device.change({ language });
    return house.lookAround(madeUpChoir({ today, language, newId }));
  });
}

export async function openSaved(
  { house, device }: Home,
  language: Language,
  text: string,
): Promise<Result<void, NotASavedChoir | "a choir is here" | NotOpened>> {
  return orNotFetched(async () => {
    const { parseSavedChoir } = await fetched(import("#store/savedChoir.ts"));
    const saved = parseSavedChoir(text);
    if (!saved.ok) return saved;
    device.change({ language });
    return house.openSaved(saved.value);
  });
}

import type { AvailabilityFacets } from "./availability.ts";
import type { ConsentFacets } from "./consent.ts";
import type { CooperationFacets } from "./cooperation.ts";
import type { ClaimFacets, DutyFacets, TaskPlacesFacets } from "./duty.ts";
import type { FollowUpFacets } from "./followUp.ts";
import type { HallWordFacets } from "./hallWord.ts";
import type { HelpNoteFacets, HelpNoteOfFacets } from "./helpNote.ts";
import type { NeedFacets } from "./need.ts";
import type { OwnerFacets } from "./owner.ts";
import type { PartnerFacets } from "./partner.ts";
import type { PauseFacets } from "./pause.ts";
import type { PublishedFacets } from "./published.ts";
import type { SongLikingFacets } from "./songLiking.ts";
import type { TaskFacets } from "./task.ts";
import type { ThanksFacets } from "./thanks.ts";
import type { WaitingFacets } from "./waiting.ts";
import type { ArrangementFacets, GestureFacets } from "./arrangement.ts";
import type { ChoirFacets } from "./choir.ts";
import type { ClosingFacets } from "./closing.ts";
import type { CourseFacets } from "./course.ts";
import type { DeviceFacets } from "./device.ts";
import type { ExerciseFacets } from "./exercise.ts";
import type { HeadCountFacets } from "./headCount.ts";
import type { HelperFacets } from "./helper.ts";
import type { OutcomeFacets } from "./outcome.ts";
import type { PlanItemFacets } from "./plan.ts";
import type { RunFacets } from "./run.ts";
import type { SessionFacets } from "./session.ts";
import type { SingerFacets } from "./singer.ts";
import type { SongFacets } from "./song.ts";
import type { Stamp } from "./stamp.ts";
import type { TurnoutFacets } from "./turnout.ts";

/** Every kind of record there is, with its facets: the sets of fields that are edited together. */
export interface FacetsOfKind {
  choir: ChoirFacets;
  singer: SingerFacets;
  helper: HelperFacets;
  course: CourseFacets;
  session: SessionFacets;
  planItem: PlanItemFacets;
  exercise: ExerciseFacets;
  song: SongFacets;
  turnout: TurnoutFacets;
  headCount: HeadCountFacets;
  outcome: OutcomeFacets;
  run: RunFacets;
  closing: ClosingFacets;
  arrangement: ArrangementFacets;
  gesture: GestureFacets;
  need: NeedFacets;
  songLiking: SongLikingFacets;
  cooperation: CooperationFacets;
  consent: ConsentFacets;
  published: PublishedFacets;
  followUp: FollowUpFacets;
  hallWord: HallWordFacets;
  helpNoteOf: HelpNoteOfFacets;
  waiting: WaitingFacets;
  thanks: ThanksFacets;
  partner: PartnerFacets;
  pause: PauseFacets;
  availability: AvailabilityFacets;
  task: TaskFacets;
  taskPlaces: TaskPlacesFacets;
  duty: DutyFacets;
  claim: ClaimFacets;
  helpNote: HelpNoteFacets;
  owner: OwnerFacets;
  device: DeviceFacets;
}

export type Kind = keyof FacetsOfKind;

/** Whom a kind is shared with, once devices meet; `device` is never shared. */
export type Ring = "team" | "music" | "care" | "device";

export const ringOf: Readonly<Record<Kind, Ring>> = {
  choir: "team",
  singer: "care",
  helper: "team",
  course: "team",
  session: "team",
  planItem: "music",
  exercise: "music",
  song: "music",
  turnout: "care",
  headCount: "care",
  outcome: "music",
  run: "device",
  closing: "music",
  arrangement: "music",
  gesture: "music",
  need: "care",
  songLiking: "care",
  cooperation: "care",
  consent: "care",
  published: "care",
  followUp: "care",
  hallWord: "care",
  helpNoteOf: "care",
  waiting: "care",
  thanks: "care",
  partner: "team",
  pause: "team",
  availability: "team",
  task: "team",
  taskPlaces: "team",
  duty: "team",
  claim: "team",
  helpNote: "team",
  owner: "device",
  device: "care",
};

export const kinds = Object.keys(ringOf) as readonly Kind[];

/**
 * Every record has this facet besides its own. Later edits do not bring a deleted record back, only `kept` does.
 * `erased` is final: it beats every stamp and nothing else stays but the names of the facets that there were, so that
 * each of them can be erased wherever it was told. See `erasing.ts`.
 */
export interface LifeFacet {
  life: { state: "kept" | "deleted" } | { state: "erased"; facets: readonly string[] };
}

export type Facets<K extends Kind> = FacetsOfKind[K] & LifeFacet;
export type FacetName<K extends Kind> = keyof Facets<K> & string;

/** A record as it is kept: its facets by name, each with the stamp of its last write. A facet not there is unknown. */
export type Row<K extends Kind> = {
  readonly id: string;
  readonly stamps: Readonly<Record<string, Stamp>>;
  /** By facet, the edits of others that it was built on: of each of them the latest. See `versions.ts`. */
  readonly seen?: Readonly<Record<string, readonly Stamp[]>>;
} & { readonly [F in FacetName<K>]?: Facets<K>[F] };

/** One facet to be written. Made by `change`, written by `commit`. */
export interface Change<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
}

export function change<K extends Kind, F extends FacetName<K>>(
  kind: K,
  id: string,
  facet: F,
  value: Facets<K>[F] & object,
): Change<K> {
  return { kind, id, facet, value };
}

export function deletion(kind: Kind, id: string): Change {
  return { kind, id, facet: "life", value: { state: "deleted" } };
}

export function isKept(row: { readonly life?: LifeFacet["life"] }): boolean {
  return row.life?.state !== "deleted" && row.life?.state !== "erased";
}

export function parseKind(text: string): Kind | undefined {
  return kindsByName.get(text);
}

// Asked for every facet that comes.
const kindsByName = new Map<string, Kind>(kinds.map((kind) => [kind, kind]));

import type { Standing } from "#tests/endpoint/support/endpoints.ts";

/** What every suite of the contract is given: two endpoints on one store, each as good as a process. */
export interface Stage {
  readonly first: Standing;
  readonly second: Standing;
}

export type Stages = () => Stage;

/** Where everything lies that is kept in this browser, but for the device's card. */
export interface DatabaseNames {
  readonly real: string;
  readonly madeUp: string;
  readonly snapshots: string;
  /** Holds nothing: that it is there says that a person has taken the real choir off this device. */
  readonly takenOff: string;
}

export const usualNames: DatabaseNames = {
  real: "korlag.real",
  madeUp: "korlag.made-up",
  snapshots: "korlag.snapshots",
  takenOff: "korlag.taken-off",
};

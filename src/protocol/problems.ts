/** What a device can do something about; in `type`. All else is a status. */
export const problems = {
  /** 400: the version of the contract is not said or not spoken. */
  protocol: "urn:korlag:protocol",
  /** 400: the request is not as the contract writes it. */
  malformed: "urn:korlag:malformed",
  /** 401: the choir is here and does not know this device (any more). */
  notLetIn: "urn:korlag:not-let-in",
  /** 403: the role of the device does not reach so far. */
  notAllowed: "urn:korlag:not-allowed",
  /** 403: the host asks for a secret before a choir may be founded. */
  setupSecret: "urn:korlag:setup-secret",
  /** 404: there is no such choir here: never was, was erased, or the endpoint was emptied. */
  unknownChoir: "urn:korlag:unknown-choir",
  /** 404: there is no such invitation: never was, is too old, was used by another device, or was withdrawn. */
  unknownInvite: "urn:korlag:unknown-invite",
  /** 409: another choir, device, token or code has the name already. */
  taken: "urn:korlag:taken",
  /** 409: the keys were changed by another device in the meantime, or one device is not in. */
  epochTaken: "urn:korlag:epoch-taken",
  /** 409: the last leader cannot go; the choir can be erased instead. */
  lastLeader: "urn:korlag:last-leader",
  /** 409: no room for another device. */
  full: "urn:korlag:full",
} as const;
export type ProblemType = (typeof problems)[keyof typeof problems];

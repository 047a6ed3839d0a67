/** What both sides hold to. Sizes in bytes before they are written as base64url, unless said. */
export const limits = {
  /** Facets in one push. */
  pushFacets: 256,
  /** The body of any request, as it is on the wire. */
  bodyBytes: 262_144,
  /** Nonce, ciphertext and tag of one facet. */
  sealedBytes: 131_072,
  /** The same of an erased facet: there is nothing left in it. */
  erasedBytes: 284,
  /** Nonce (12) and tag (16) around nothing. */
  smallestSealedBytes: 28,
  /** Facets in one page; the last push in it is never split. */
  pageFacets: 1000,
  /** Sealed bytes in one page; only a page of a single push may have more. */
  pageBytes: 1_048_576,
  /** How long an answer may be held back. */
  waitSeconds: 25,
  /** A stamp further ahead of the endpoint's clock is answered with `future`. In milliseconds. */
  stampAhead: 300_000,
  inviteMinutes: 1440,
  /** Letters of the secret that a host may ask for. */
  setupSecret: 256,
  /** What an invitation or a change of keys hands to one device. */
  packageBytes: 8192,
  /** What a device says of itself to the leader. */
  cardBytes: 1024,
  /** Devices in one choir. */
  devices: 64,
} as const;

/** Where the calls of the contract are, below the endpoint's address. What is put in is base64url or a ring: safe as it is. */
export const paths = {
  choirs: "/v1/choirs",
  redeem: "/v1/invites/redeem",
  openapi: "/v1/openapi.json",
  choir: (choir: string) => `/v1/choirs/${choir}`,
  invites: (choir: string) => `/v1/choirs/${choir}/invites`,
  devices: (choir: string) => `/v1/choirs/${choir}/devices`,
  device: (choir: string, device: string) => `/v1/choirs/${choir}/devices/${device}`,
  card: (choir: string, device: string) => `/v1/choirs/${choir}/devices/${device}/card`,
  keys: (choir: string) => `/v1/choirs/${choir}/keys`,
  package: (choir: string) => `/v1/choirs/${choir}/package`,
  facets: (choir: string, ring: string) => `/v1/choirs/${choir}/rings/${ring}/facets`,
  digest: (choir: string, ring: string) => `/v1/choirs/${choir}/rings/${ring}/digest`,
} as const;

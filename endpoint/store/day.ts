/** The first moment of the day: of when somebody came or was seen, nobody needs to know more. In milliseconds since 1970. */
export const dayOf = (now: number): number => now - (now % 86_400_000);

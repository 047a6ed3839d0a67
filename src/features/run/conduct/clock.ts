/** How far two clocks may drift apart before the wall's is read anew: a device that slept, or was set right. */
const apart = 250;

/**
 * The time of the wall, in milliseconds since 1970, without the small steps in which a device sets its clock right: a
 * beat must not stumble over them.
 *
 * @param wall milliseconds since 1970
 * @param steady milliseconds that never jump
 */
export function createSteadyClock(wall: () => number, steady: () => number): () => number {
  let ahead = wall() - steady();
  return () => {
    const is = wall();
    const kept = steady() + ahead;
    if (Math.abs(is - kept) <= apart) return kept;
    ahead = is - steady();
    return is;
  };
}

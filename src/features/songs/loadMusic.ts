/** What reads, moves and times a melody: pieces of their own, fetched when a song is opened. */
export async function loadMusic() {
  const [melody, choirKey, transpose, timeline, together, layers] = await Promise.all([
    import("#music/pure/melody.ts"),
    import("#music/pure/choirKey.ts"),
    import("#music/pure/transpose.ts"),
    import("#music/pure/timeline.ts"),
    import("#music/pure/together.ts"),
    import("#content/songLayers.ts"),
  ]);
  return { ...melody, ...choirKey, ...transpose, ...timeline, ...together, ...layers };
}

export type Music = Awaited<ReturnType<typeof loadMusic>>;

export const songs = {};

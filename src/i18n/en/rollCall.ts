export const rollCall = {};

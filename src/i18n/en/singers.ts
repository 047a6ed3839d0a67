export const singers = {};

export const climb = {};

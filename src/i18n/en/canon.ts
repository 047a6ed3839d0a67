export const canon = {};

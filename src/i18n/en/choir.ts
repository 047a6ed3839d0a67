export const choir = {};

/** What frames and files that stand alone have in the place of `tools.ts`: no tool stands in them. */
export const tools = {};

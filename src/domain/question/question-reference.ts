/** What the numbers of questions begin with: `QU-2026-0001`. */
export const questionPrefix = 'QU';

/** What the numbers of pupils' files begin with: `PF-2026-0001`. */
export const pupilPrefix = 'PF';

/** Whether a number is one of a pupil's file, be there such a file or not. */
export const isPupilReference = (reference: string): boolean => reference.startsWith(`${pupilPrefix}-`);

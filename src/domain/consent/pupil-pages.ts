/** The pages in which a pupil's file is opened: what may be done, everything on file, what can be recorded, and its history. */
export const pupilPages = ['consent', 'entries', 'record', 'history'] as const;
export type PupilPage = (typeof pupilPages)[number];

/** A page that a file does not have opens its first. */
export const pupilPageOf = (page: string): PupilPage => pupilPages.find((each) => each === page) ?? 'consent';

/** The pages in which a case is opened. */
export const casePages = ['report', 'assessment', 'tasks', 'ico', 'people', 'investigation', 'history'] as const;
export type CasePage = (typeof casePages)[number];

/** What everyone may open who may read the case at all; the other pages hold what was decided about it. */
export const openPages: readonly CasePage[] = ['report', 'history'];

/** A page that a breach does not have opens its first. */
export const casePageOf = (page: string): CasePage => casePages.find((each) => each === page) ?? 'report';

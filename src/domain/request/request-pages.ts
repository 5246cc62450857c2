/** The pages in which a request is opened. */
export const requestPages = ['request', 'dates', 'work', 'answer', 'history'] as const;
export type RequestPage = (typeof requestPages)[number];

/** A page that a request does not have opens its first. */
export const requestPageOf = (page: string): RequestPage => requestPages.find((each) => each === page) ?? 'request';

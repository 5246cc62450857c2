/** What the log of a request is about that is one more from a letter that has been logged once. */
export const sameLetterPart = 'same-letter';

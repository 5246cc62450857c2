/** What a correction is about that makes of freedom of information what it is: a request for a person’s data. */
export const aboutAPersonPart = 'about-a-person';

/** A question has one page. */
export const questionPages = ['question'] as const;
export type QuestionPage = (typeof questionPages)[number];

/** Whom a question can go to, by role; to the last two only what the Data Protection Officer asks. */
export const questionRoles = ['dpo', 'co-ordinator', 'data-controller', 'headteacher', 'joint-dpo', 'chair'] as const;
export type QuestionRole = (typeof questionRoles)[number];

/** Whom a question can go to, by role. */
export const questionRoles = ['dpo', 'co-ordinator', 'data-controller', 'headteacher'] as const;
export type QuestionRole = (typeof questionRoles)[number];

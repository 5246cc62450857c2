import type { ConsentAnswer } from '../consent-answer.ts';
import type { ConsentQuestion } from '../question.ts';
import { clauses } from './clauses.ts';

const restricted = 'Part of what is on file is restricted: it is kept and not used.';
const askWhatMayBeUsed = 'Ask the Data Protection Officer what may be used.';
const staysUnused = 'What is restricted stays unused until the Data Protection Officer says otherwise.';

/**
 * The answer where something on file is restricted: it is stored and, without more, nothing else (UK GDPR Art. 18(2)).
 * The file says in words what is restricted, so a person decides whether this question touches it.
 */
export const underRestriction = (answer: ConsentAnswer, { about }: ConsentQuestion): ConsentAnswer => {
  const clausesWith = [...answer.clauses, clauses.restriction];
  const reason = `${restricted} ${answer.reason}`;
  switch (answer.answer) {
    case 'no':
      return answer;
    case 'ask-first':
    case 'not-recorded':
      return { ...answer, reason, next: `${answer.next} ${staysUnused}`, clauses: clausesWith };
    case 'yes':
    case 'only':
      return about === 'records' || about === 'notes'
        ? { ...answer, answer: 'only', reason, only: storedOnly(answer.only), clauses: clausesWith }
        : { ...answer, answer: 'ask-first', reason, only: [], next: askWhatMayBeUsed, clauses: clausesWith };
    default:
      return answer.answer satisfies never;
  }
};

const storedOnly = (otherwise: readonly string[]): readonly string[] => [
  ...(otherwise.length === 0 ? ['What is not restricted, as usual'] : otherwise),
  'What is restricted: stored, and used for nothing',
];

/** Whatever is passed on while its accuracy is in dispute carries both versions (the trust policy's s. 11). */
export const underDispute = (answer: ConsentAnswer, { about }: ConsentQuestion): ConsentAnswer =>
  about !== 'share' || answer.answer === 'no'
    ? answer
    : {
        ...answer,
        bothVersions: true,
        clauses: [...answer.clauses, clauses.dispute],
      };

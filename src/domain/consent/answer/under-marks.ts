import type { ConsentAnswer } from '../consent-answer.ts';
import type { ConsentQuestion } from '../question.ts';
import { clauses } from './clauses.ts';

const restricted = 'Part of the record is not to be used, only kept.';
const askWhatMayBeUsed = 'Ask the Data Protection Officer what may be used.';
const staysUnused = 'Leave that part unused until the Data Protection Officer says otherwise.';
const usedToProtect =
  'Part of the record is restricted. Use it only as far as it is needed to protect somebody, and say so when you record it.';

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
  ...(otherwise.length === 0 ? ['The rest of the record, as usual'] : otherwise),
  'The part that is not to be used: kept, and nothing more',
];

/** What is restricted may still be used to protect somebody's rights (UK GDPR Art. 18(2)), and so to keep a child safe. */
export const restrictedYetSafe = (answer: ConsentAnswer): ConsentAnswer => ({
  ...answer,
  reason: `${answer.reason} ${usedToProtect}`,
  clauses: [...answer.clauses, clauses.restriction],
});

/**
 * Whatever is passed on while its accuracy is in dispute carries both versions: the law asks for accuracy, and the trust
 * policy's s. 11 says how.
 */
export const underDispute = (answer: ConsentAnswer, { about }: ConsentQuestion): ConsentAnswer =>
  about !== 'share' || answer.answer === 'no'
    ? answer
    : {
        ...answer,
        bothVersions: true,
        clauses: [
          ...answer.clauses,
          clauses.accuracy,
          clauses.rectification,
          clauses.accuracyContested,
          clauses.bothVersions,
        ],
      };

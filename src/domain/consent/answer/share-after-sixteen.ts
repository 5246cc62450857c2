import type { Day } from '../../deadlines/day-words.ts';
import { type ConsentAnswer, no, only, yes } from '../consent-answer.ts';
import type { EntryOf } from '../entry.ts';
import { leftBefore } from '../leave.ts';
import { entriesOf, type PupilContent } from '../pupil-file.ts';
import { clauses } from './clauses.ts';
import type { SharingFacts } from './sharing-facts.ts';

const relevantSafeguarding = 'Safeguarding information that is relevant to them';
const optOutsAreRecorded = 'If the young person opts out, record it: their results then no longer go.';

/** What was said last about results; of a pupil who left and was referred again, a no from before stands over a yes. */
export const choiceThatCounts = (file: Pick<PupilContent, 'entries'>, day: Day): EntryOf<'results'> | undefined => {
  const since = leftBefore(file, day) ?? '';
  return entriesOf(file, 'results', day).findLast(({ choice, on }) => choice === 'opted-out' || on > since);
};

/**
 * Results at 16 go to a provider after 16 unless the young person has opted out; safeguarding information that is
 * relevant goes even then (the school's privacy notice). Where nothing is recorded nobody has opted out, so they go.
 */
export const shareAfterSixteen = ({ file, day, question }: SharingFacts): ConsentAnswer => {
  const choice = choiceThatCounts(file, day)?.choice;
  const next = choice === undefined ? optOutsAreRecorded : undefined;
  const ground = { reason: reasonOf(choice), next, clauses: [clauses.afterSixteen] as const };
  switch (question.what) {
    case 'exam-results':
      return choice === 'opted-out' ? no(ground) : yes(ground);
    case 'safeguarding-file':
      return only([relevantSafeguarding], {
        reason: 'Relevant safeguarding information goes to a provider after 16, also where results may not.',
        next: 'The safeguarding lead decides what is relevant.',
        clauses: ground.clauses,
      });
    case 'what-they-need':
      return only(
        choice === 'opted-out' ? [relevantSafeguarding] : ['Results at the end of key stage 4', relevantSafeguarding],
        ground,
      );
    case 'contact-details':
    case 'name-for-login':
      return no({
        reason:
          'The notice names results and relevant safeguarding information for providers after 16, and nothing else.',
        next: 'The young person can give it to them.',
        clauses: [clauses.afterSixteen, clauses.purposes],
      });
    default:
      return question.what satisfies never;
  }
};

const reasonOf = (choice: 'opted-out' | 'may-go' | undefined): string => {
  switch (choice) {
    case 'opted-out':
      return 'The young person has opted out of results going to providers after 16.';
    case 'may-go':
      return 'The young person has said that results may go to providers after 16.';
    case undefined:
      return 'No opt-out is recorded. Nothing recorded means yes here: by the school’s privacy notice, results go to providers after 16 unless the young person opts out.';
    default:
      return choice satisfies never;
  }
};

import { dateInWords } from '../../deadlines/day-words.ts';
import { type ConsentAnswer, no, only, yes } from '../consent-answer.ts';
import type { EntryOf } from '../entry.ts';
import { clauses } from './clauses.ts';
import { afterWithdrawal, clausesOf, signedInWords, stillNeeded } from './signed-words.ts';
import type { Signed } from './what-is-signed.ts';

/** The leaving that still holds; undefined while the pupil is here. */
type Left = EntryOf<'left'> | undefined;

const notesOnly =
  'Notes of first talks are allowed; the privacy statement promises families no other record before a form is signed.';

/**
 * Whether notes of first talks may be kept. SEIPS 7.2 allows them; the privacy statement's second note promises families no
 * records before a signed form. The strictest reading of both: notes, in the school's record or without a name, and
 * nothing else.
 */
export const decideNotes = (signed: Signed, left: Left): ConsentAnswer => {
  const reason = signedInWords(signed);
  switch (signed.stage) {
    case 'not-referred':
      return only(['Notes of a talk that the school began, kept in the school’s record or without the pupil’s name'], {
        reason: `${reason} ${notesOnly}`,
        next: stillNeeded(signed),
        clauses: [clauses.firstTalk, clauses.beforeReferral, clauses.untilSigned],
      });
    case 'complete':
      return left ? archived(left) : yes({ reason, clauses: clausesOf(signed, clauses.beforeReferral) });
    case 'withdrawn':
      return only(['Notes of first talks that there are already, as part of what is under review'], {
        reason,
        next: afterWithdrawal(signed),
        clauses: clausesOf(signed, clauses.beforeReferral, clauses.officialFunction),
      });
    default:
      return only(['Notes of first talks, kept in the school’s record or without the pupil’s name'], {
        reason: `${reason} ${notesOnly}`,
        next: stillNeeded(signed),
        clauses: clausesOf(signed, clauses.beforeReferral),
      });
  }
};

/** Whether the partnership may hold records of its own (SEIPS 7.3, second note); after a withdrawal they are under review. */
export const decideRecords = (signed: Signed, left: Left): ConsentAnswer => {
  const reason = signedInWords(signed);
  switch (signed.stage) {
    case 'complete':
      return left ? archived(left) : yes({ reason, clauses: clausesOf(signed) });
    case 'unacknowledged':
      return only(['Records, held while you get the school’s acknowledgement; nothing is shared or counted yet'], {
        reason,
        next: stillNeeded(signed),
        clauses: clausesOf(signed),
      });
    case 'withdrawn':
      return only(['Records that the partnership needs for its official function, while they are under review'], {
        reason: `${reason} It is treated as an objection: records are held for an official function, not by consent.`,
        next: afterWithdrawal(signed),
        clauses: clausesOf(signed, clauses.officialFunction),
      });
    default:
      return no({ reason, next: stillNeeded(signed), clauses: clausesOf(signed) });
  }
};

/** Who has left is archived; the policy names no period, so a day of review is set with the leaving. */
const archived = ({ on, reviewOn, paperFile }: EntryOf<'left'>): ConsentAnswer =>
  only([`The electronic record, archived until it is looked at again on ${dateInWords(reviewOn)}`], {
    reason: `The pupil left on ${dateInWords(on)}. The electronic record is archived and the paper goes back to the school.`,
    next: paperFile === 'yes' ? 'If you still hold paper, give it back to the pupil’s school.' : undefined,
    clauses: [clauses.whenLeaving],
  });

/** Whether a pupil may be counted, unnamed, in a report (SEIPS 6.2, 6.3, second note); after any withdrawal not until it is decided. */
export const decideReport = (signed: Signed): ConsentAnswer => {
  const reason = signedInWords(signed);
  switch (signed.stage) {
    case 'complete':
      return yes({
        reason: `${reason} Nobody may be recognised in a report.`,
        next: 'Leave out numbers so small that somebody could be recognised.',
        clauses: [clauses.aggregate, clauses.softInformation, ...clausesOf(signed)],
      });
    case 'withdrawn':
      return no({
        reason: `${reason} Nor is the pupil counted.`,
        next: afterWithdrawal(signed),
        clauses: clausesOf(signed, clauses.officialFunction),
      });
    default:
      return no({ reason, next: stillNeeded(signed), clauses: clausesOf(signed) });
  }
};

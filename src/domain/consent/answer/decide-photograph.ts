import { reachesAgeOn } from '../../deadlines/ages.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import { askFirst, type ConsentAnswer, no, notRecorded, yes } from '../consent-answer.ts';
import type { EntryOf } from '../entry.ts';
import type { PupilFile } from '../pupil-file.ts';
import type { PhotographUse } from '../question.ts';
import { clauses } from './clauses.ts';
import { type PhotographsSaid, photographsSaid } from './photographs-said.ts';
import { afterWithdrawal, clausesOf, signedInWords, stillNeeded } from './signed-words.ts';
import type { Signed } from './what-is-signed.ts';

interface PhotographFacts {
  readonly file: PupilFile;
  readonly day: Day;
  readonly signed: Signed;
  /** The leaving that still holds. */
  readonly left: EntryOf<'left'> | undefined;
  readonly use: PhotographUse;
}

/**
 * Whether a photograph may be used. The partnerships' policy has no clause on photographs, and a picture shows that a
 * pupil was referred (SEIPS 8.1), so every use but knowing who is who needs consent to that very use.
 */
export const decidePhotograph = (facts: PhotographFacts): ConsentAnswer => {
  const { file, day, use } = facts;
  const said = photographsSaid(file, use, day);
  switch (said.is) {
    case 'given':
      return useAsGiven(facts, said.last);
    case 'disagreed':
      return askFirst({
        reason: 'A parent and the pupil have said different things about this use, one yes and one no.',
        next: 'Do not use it until the Data Protection Officer has decided. No age is fixed at which the pupil decides alone.',
        clauses: [clauses.photographs, clauses.withdrawal],
      });
    case 'refused':
      return refused(said.last);
    case 'given-without-responsibility':
      return no({
        reason: 'Somebody has agreed whose parental responsibility is not known, or who has none.',
        next: 'Ask a parent or carer with parental responsibility, or the pupil, and record what they say.',
        clauses: [clauses.photographs, clauses.signature],
      });
    case 'nothing':
    case 'other-uses':
      return use === 'identification' ? askAboutIdentification() : notGiven(said.is);
    default:
      return said satisfies never;
  }
};

const askForConsent =
  'Ask a parent or carer with parental responsibility, or the pupil, about this use, and record what they say.';

const notGiven = (said: Extract<PhotographsSaid['is'], 'nothing' | 'other-uses'>): ConsentAnswer =>
  said === 'nothing'
    ? notRecorded({
        reason: 'Nothing is recorded about photographs, so do not use one. Every use needs its own consent.',
        next: askForConsent,
        clauses: [clauses.photographs, clauses.sensitive],
      })
    : no({
        reason: 'What is recorded about photographs does not cover this use. Every use needs its own consent.',
        next: askForConsent,
        clauses: [clauses.photographs, clauses.sensitive],
      });

const askAboutIdentification = (): ConsentAnswer =>
  askFirst({
    reason:
      'Nothing is recorded about this use. Consent is usually not needed to know who is who inside school, but the partnerships’ policy says nothing about photographs.',
    next: 'Ask the Data Protection Officer.',
    clauses: [clauses.photographs, clauses.sensitive],
  });

const refused = ({ answer, on }: EntryOf<'photographs'>): ConsentAnswer =>
  answer === 'withdrawn'
    ? no({
        reason: `Consent to this use was withdrawn on ${dateInWords(on)}.`,
        next: 'Use no new photograph, and take down what can be taken down.',
        clauses: [clauses.photographs, clauses.withdrawal],
      })
    : no({ reason: `This use was refused on ${dateInWords(on)}.`, clauses: [clauses.photographs] });

const useAsGiven = (
  { file, day, signed, left }: PhotographFacts,
  { on, speaker }: EntryOf<'photographs'>,
): ConsentAnswer => {
  const given = `${speaker === 'pupil' ? 'The pupil' : 'A parent or carer'} agreed to this use on ${dateInWords(on)}.`;
  const papers = `${given} ${signedInWords(signed)}`;
  if (signed.stage === 'withdrawn') {
    const ground = { reason: papers, next: afterWithdrawal(signed), clauses: clausesOf(signed, clauses.photographs) };
    return signed.withdrawal.of === 'everything' ? no(ground) : askFirst(ground);
  }
  if (signed.stage !== 'complete') {
    return no({
      reason: `${papers} Until the papers are complete, no photograph is used.`,
      next: stillNeeded(signed),
      clauses: clausesOf(signed, clauses.photographs),
    });
  }
  if (left) {
    return askFirst({
      reason: `${given} The pupil has left since, and what is on file is archived.`,
      next: 'Ask the Data Protection Officer before it is used in anything new.',
      clauses: [clauses.photographs, clauses.whenLeaving],
    });
  }
  if (speaker === 'pupil' && day < reachesAgeOn(file.pupil.bornOn, 13)) {
    return askFirst({
      reason: `${given} No age is fixed by law, but under 13 a pupil’s own yes is seldom enough.`,
      next: 'Ask a parent or carer with parental responsibility as well.',
      clauses: [clauses.photographs],
    });
  }
  return yes({
    reason: given,
    next: 'A picture beside the partnership’s name shows that the pupil was referred. Make sure that they know.',
    clauses: [clauses.photographs, clauses.sensitive],
  });
};

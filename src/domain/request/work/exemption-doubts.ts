import { leapNote, reachesAgeOn } from '../../deadlines/ages.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import type { RequestForm } from '../log/request-form.ts';
import { exemptionFacts } from './exemption-facts.ts';
import type { Exemption } from './exemptions.ts';

/**
 * Why an exemption may not be meant for this request, in words; undefined where nothing speaks against it. It warns and
 * never stops: a person judges.
 */
export const doubtAbout = (
  exemption: Exemption,
  { capacity, bornOn }: Pick<RequestForm, 'capacity' | 'bornOn'>,
  today: Day,
): string | undefined => {
  if (exemption === 'court-papers') return courtOnly;
  if (exemption === 'adoption') return agenciesAndCourts;
  if (exemption === 'sen-restrictions') return authorityOnly;
  if (exemptionFacts[exemption].asks !== 'parent-of-child') return undefined;
  if (capacity === 'pupil' || capacity === 'staff') {
    return 'This is meant for a parent, or for somebody named by a court, who asks about a child. Here somebody else asks.';
  }
  if (capacity === 'parent-without-responsibility') {
    return 'This is meant for somebody with parental responsibility who asks. This parent has none. The Data Protection Officer says which reason fits.';
  }
  const adultOn = bornOn && reachesAgeOn(bornOn, 18);
  return adultOn && adultOn <= today
    ? `This is meant for a child under 18, or for somebody who cannot manage their own affairs where a court has named whoever asks. This person has been 18 since ${dateInWords(adultOn)}.${leapNote(bornOn, adultOn)}`
    : undefined;
};

/** It is for data “processed by a court” (Sch. 3 paras. 3(1)(a), 9(1)(a) and 18(1)(a)). A court’s own rules may forbid more. */
const courtOnly =
  'The law says this of data that a court itself uses. Where you hold a copy, the Data Protection Officer says whether it fits, and whether the court’s rules forbid you to give it.';

/** What is prohibited or restricted by the enactments in Sch. 4 para. 3(2): they are about adoption agencies and courts. */
const agenciesAndCourts =
  'The law says this of what the rules for adoption agencies and courts forbid to give. The Data Protection Officer says whether your copy is that. If it is not, and an address or a new name is in it, choose serious harm or somebody else’s information.';

/** It is the local authority that may not disclose an EHC plan (Special Educational Needs and Disability Regulations 2014 reg. 17(1)). */
const authorityOnly =
  'The rules on EHC plans bind the local authority. Where you hold a copy, the Data Protection Officer says whether they fit.';

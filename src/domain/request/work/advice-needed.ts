import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import type { DataRequest } from '../request.ts';
import { ageOn } from '../standing/asking-facts.ts';
import { exemptionFacts } from './exemption-facts.ts';
import { stillWithheld } from './still-withheld.ts';
import type { Adviser, Withheld } from './work.ts';

type Bound = Pick<Organisation, 'policy'>;
type Advised = Pick<DataRequest, 'asked' | 'standing' | 'withheld' | 'advice'>;

/** Where a young person stops being one in law (Children and Families Act 2014 s. 83(2)). */
const adultAt = 25;

/** Staff ask about themselves, and somebody of 25 or older is no young person; where no day of birth is known, it may be one. */
const isAboutYoungPerson = ({ asked: { capacity, bornOn, receivedOn } }: Pick<DataRequest, 'asked'>): boolean =>
  capacity !== 'staff' && (bornOn === undefined || ageOn(bornOn, receivedOn) < adultAt);

/** What is held back in the interests of the young person, or because of a risk of harm: no other line is shown to who advises. */
export const heldForChild = (request: Pick<DataRequest, 'asked' | 'withheld'>): Withheld[] =>
  isAboutYoungPerson(request) ? stillWithheld(request).filter(({ exemption }) => protectsChild(exemption)) : [];

const protectsChild = (exemption: Withheld['exemption']): boolean => exemptionFacts[exemption].protectsChild === true;

/** Somebody judged that it may harm, or something is held back because it may: only then is anybody outside asked. */
export const raisesConcern = (request: Pick<DataRequest, 'asked' | 'standing' | 'withheld'>): boolean =>
  isAboutYoungPerson(request) && (request.standing?.safeguarding === true || heldForChild(request).length > 0);

/** Whether the policy has the local authority’s Safeguarding Officer asked, as SEIPS 5.2 does. */
export const asksSafeguardingOfficer = (organisation: Bound): boolean =>
  policyOf(organisation).requests.advice.from === 'safeguarding-officer';

/**
 * Whom to ask where it may harm somebody. Either the policy names one office, or it leaves open whose advice it is, as the
 * trust’s does (s. 15).
 */
export const advisersOf = (organisation: Bound): readonly Adviser[] =>
  asksSafeguardingOfficer(organisation)
    ? ['safeguarding-officer']
    : ['dpo', 'safeguarding-lead', 'local-authority', 'somebody-else'];

/**
 * Why the advice of the local authority’s Safeguarding Officer is still wanted, in words; undefined where it is not. It is
 * taken before anything is held back in the interests of the young person or because of a risk of harm, and what is held
 * back for that after it was given has not been looked at by whoever gave it (SEIPS 5.2).
 */
export const withoutAdvice = (request: Advised, organisation: Bound): string | undefined => {
  if (!asksSafeguardingOfficer(organisation) || !raisesConcern(request)) return undefined;
  const { advice } = request;
  const held = heldForChild(request);
  if (advice === null) {
    return held.length > 0
      ? 'Something is held back to protect the child. Take the advice of the local authority’s Safeguarding Officer, and record it.'
      : 'This may harm somebody. Record the advice of the local authority’s Safeguarding Officer first.';
  }
  return held.some(({ at }) => at > advice.recordedAt)
    ? 'Something was held back to protect the child after the Safeguarding Officer’s advice. Ask whether it covers that too, and record it.'
    : undefined;
};

/**
 * Where the policy leaves open whose, it says at most that additional advice “should” be sought, and no law asks for it: it is brought to
 * mind until it is recorded, and holds nothing back. The month goes on, and a second person looks at the answer anyway.
 */
export const adviceToSeek = (request: Advised, organisation: Bound): string | undefined => {
  if (asksSafeguardingOfficer(organisation) || !raisesConcern(request)) return undefined;
  const { advice } = request;
  const isCovered = advice !== null && heldForChild(request).every(({ at }) => at <= advice.recordedAt);
  return isCovered ? undefined : seekWords(organisation);
};

const seekWords = (organisation: Bound): string => {
  const { clause } = policyOf(organisation).requests.advice;
  const words =
    'It may harm somebody. Seek additional advice first, such as from the safeguarding lead, or from the Data Protection Officer if that is not you, and record it';
  return clause === null ? `${words}.` : `${words} (${clause}).`;
};

/** What holding something back for a reason will ask of whoever does it; undefined where nobody's advice is needed for it. */
export const adviceIfHeld = (
  exemption: Withheld['exemption'],
  { asked, advice }: Pick<DataRequest, 'asked' | 'advice'>,
  organisation: Bound,
): string | undefined => {
  if (!protectsChild(exemption) || !isAboutYoungPerson({ asked })) return undefined;
  if (!asksSafeguardingOfficer(organisation)) return seekWords(organisation);
  return advice === null
    ? 'Before the answer is put together, take the advice of the local authority’s Safeguarding Officer and record it.'
    : 'Advice has been recorded already. Ask whether it covers this too, and record that before the answer is put together.';
};

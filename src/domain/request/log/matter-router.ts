import { hasEducationRecordRight } from '../../deadlines/school-days.ts';
import type { School } from '../../organisation/organisation.ts';
import { type Matter, matters } from '../matters.ts';
import { takesBothRoads } from './both-roads.ts';
import { matterInWords } from './matter-in-words.ts';
import { callsItFreedom, saysOfThemselves } from './own-data.ts';
import type { Capacity, RequestForm } from './request-form.ts';

type Told = Partial<Pick<RequestForm, 'wants' | 'capacity' | 'how' | 'school'>>;

export interface Route {
  readonly proposed: Matter;
  /** Why it is proposed, in a sentence. */
  readonly because: string;
  readonly offered: readonly Matter[];
  /** What is not offered here although somebody may look for it, and why. */
  readonly notOffered: readonly { readonly matter: Matter; readonly words: string }[];
}

/**
 * What a request may be, for somebody who need not know the law: the law gives each another time and other duties.
 * Nothing about the form matters save for the educational record (rules: recognising a request; ICO).
 */
export const routeMatter = (told: Told, schools: readonly School[]): Route => {
  const barred = whyNoEducationalRecord(
    told,
    schools.find(({ id }) => id === told.school),
  );
  const meant = matterInWords(told.wants ?? '');
  const proposed = meant === 'educational-record' && barred !== undefined ? 'access' : (meant ?? 'access');
  return {
    proposed,
    because: meant === 'educational-record' && barred !== undefined ? barred : whyProposed(told, meant, schools),
    offered: matters.filter((matter) => matter !== 'educational-record' || barred === undefined),
    notOffered:
      barred !== undefined && isParent(told) && !saysOfThemselves(told.wants ?? '')
        ? [{ matter: 'educational-record', words: barred }]
        : [],
  };
};

const whyProposed = (told: Told, meant: Matter | undefined, schools: readonly School[]): string => {
  if ((meant ?? 'access') === 'access' && takesBothRoads(told, schools)) return bothRoads;
  return meant === 'access' && callsItFreedom(told.wants ?? '') ? calledFreedom : reasons[meant ?? 'unclear'];
};

const bothRoads =
  'A parent writes for a school record, and at this school that is two things: the educational record, to be shown within fifteen school days, and a copy of what is held, within a month. Choose a copy: both dates are kept, the earlier first.';

const calledFreedom =
  'They call it freedom of information. That does not cover what is about themselves or their child: it is a request for a copy, with one month to answer. If they also ask how the organisation is run, log that as freedom of information as well.';

const reasons: Record<Matter | 'unclear', string> = {
  access: 'They want to know or see what is held about somebody. No form and no special words are needed.',
  rectification: 'They say that something is wrong and want it put right.',
  erasure: 'They want something deleted or taken down.',
  restriction: 'They want something kept but not used.',
  portability: 'They want data moved to another organisation.',
  objection: 'They want us to stop using or sharing something.',
  'automated-decision': 'They want a person to look at what a computer decided. One month to answer.',
  'educational-record':
    'A parent asks in writing for the educational record. It has to be shown within fifteen school days.',
  'freedom-of-information':
    'They want something the organisation knows that is not about a person. It has a time of its own.',
  transfer:
    'Records go to the school where the pupil is now. That is no right of theirs but a duty of the old school: fifteen school days after the pupil left, where a council maintains it.',
  disclosure:
    'A body asks for data about somebody else. That is no access request and has no month: what they rely on, and what is the least that is needed, is looked at first, and the Data Protection Officer decides.',
  deceased:
    'Somebody whose records are asked for has died. The rights end with a life, so the month of data protection does not run, and what was told in confidence stays so. If they asked in writing, ask your DPO whether freedom of information sets a day. Is the person whose records are asked for living? Then choose a copy instead.',
  complaint: 'They are not content with how data was used. It has to be acknowledged within 30 days.',
  question: 'They ask something that can be answered without anybody’s data.',
  unclear: 'The words could mean several things. Where nobody is sure, it is treated as a request for a copy.',
};

const parents: readonly Capacity[] = ['parent-with-responsibility', 'parent-without-responsibility', 'parent-not-sure'];
/** The Regulations take “parent” from the Education Act 1996, so parental responsibility does not decide it. */
const isParent = ({ capacity }: Told): boolean => capacity !== undefined && parents.includes(capacity);

/** Education (Pupil Information) (England) Regulations 2005 reg. 5: a parent, in writing, at a maintained school. */
const whyNoEducationalRecord = (told: Told, school: School | undefined): string | undefined => {
  if (!isParent(told)) return 'Only a parent can ask for the educational record. This is an access request: one month.';
  if (school && hasEducationRecordRight(school.type) === false) {
    const whom = school.type === 'academy' ? 'academies' : 'independent schools';
    return `The law of the educational record does not bind ${whom}: this is an access request, one month.`;
  }
  if (told.how === 'in-person' || told.how === 'phone') {
    return 'The educational record has to be asked for in writing. Said aloud, this is an access request: one month.';
  }
  return undefined;
};

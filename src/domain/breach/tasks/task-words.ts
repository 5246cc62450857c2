import { dayAndTime, londonClock } from '../../deadlines/london-time.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { regulatorOn } from '../../regulator.ts';
import { laterName } from '../tell/ico-questions.ts';
import type { Task, TaskDone, TaskKind } from './tasks.ts';

/** What has to be done, by its name on the day when it was asked for, without anybody's words: fit for any card. Actions are told apart by their numbers. */
export const taskName = (
  { id, kind, school, createdAt }: Pick<Task, 'id' | 'kind' | 'school'> & Partial<Pick<Task, 'createdAt'>>,
  { schools }: Pick<Organisation, 'schools'>,
): string => {
  switch (kind) {
    case 'tell-ico':
      return `Tell the ${createdAt ? regulatorOn(londonClock(createdAt).day) : 'ICO'}`;
    case 'settle-who-notifies':
      return 'Settle who tells the ICO, and get it in writing';
    case 'tell-people':
      return 'Tell the people affected';
    case 'tell-chair':
      return 'Tell the Chair of Partnership';
    case 'tell-esg':
      return 'Tell the Executive Steering Group';
    case 'tell-school': {
      const name = schools.find(({ id }) => id === school)?.name ?? school;
      return name === null ? 'Tell the school of each affected pupil' : `Tell ${name}`;
    }
    case 'tell-later':
      return `Tell the ICO later: ${laterName(id)}`;
    case 'action':
      return `Action ${id.replace('action.', '')}`;
  }
};

/** How it is done, in a sentence. */
export const howToDo = (kind: TaskKind): string => {
  switch (kind) {
    case 'tell-ico':
      return 'Report it on the ICO’s website, or ring 0303 123 1113 on a weekday from 9:00 to 17:00.';
    case 'settle-who-notifies':
      return 'Agree with the other organisation who tells the ICO. You remain responsible: for a supplier always, with a joint controller until that is settled. So tell the ICO in time yourselves, unless you know that it has been done. Keep what was agreed in writing.';
    case 'tell-people':
      return 'Write to them, or to the parents of young children, in plain words. I can help you write the letter.';
    case 'tell-chair':
      return 'They get a card from me. Ring them if it has not reached them.';
    case 'tell-esg':
      return 'The Chair of Partnership tells the Group. No names are needed.';
    case 'tell-school':
      return 'Tell whoever answers for data protection at the school where the pupils are on roll.';
    case 'tell-later':
      return 'Send it to the ICO with the reference they gave you.';
    case 'action':
      return 'It is meant to keep this from happening again.';
  }
};

const laws: Partial<Record<TaskKind, string>> = {
  'tell-ico': 'UK GDPR Art. 33(1)',
  'settle-who-notifies': 'UK GDPR Arts. 26(1), 28(3) and 33(2)',
  'tell-people': 'UK GDPR Art. 34(1)',
  'tell-later': 'UK GDPR Art. 33(4)',
};

/** Who asks for it, with the clause. */
export const basisInWords = (
  { kind, basis }: Pick<Task, 'kind' | 'basis'>,
  organisation: Pick<Organisation, 'policy'>,
): string => {
  const law = laws[kind];
  const asked: Partial<Record<TaskKind, { readonly clause: string } | null>> = policyOf(organisation).breach.asksFor;
  const policy = asked[kind]?.clause;
  const byLaw = basis.includes('law') && law ? `law asks for it (${law})` : undefined;
  const byPolicy = basis.includes('policy') && policy ? `policy asks for it (${policy})` : undefined;
  if (byLaw && byPolicy) return `The law (${law}) and your policy (${policy}) ask for it.`;
  if (byLaw) return `The ${byLaw}.`;
  return byPolicy ? `Your ${byPolicy}.` : 'The investigation asks for it.';
};

/** By when; where there is no limit in time, what the law says instead. */
export const dueInWords = ({ kind, dueAt }: Pick<Task, 'kind' | 'dueAt'>): string => {
  if (dueAt) return `by ${dayAndTime(dueAt)}`;
  return kind === 'tell-people' ? 'without undue delay' : 'as soon as you can';
};

export const wayNames: Record<TaskDone['how'], string> = {
  teams: 'In Teams',
  'e-mail': 'By e-mail',
  letter: 'By letter',
  phone: 'By phone',
  'in-person': 'In person',
  'online-form': 'On a website',
  other: 'Another way',
};

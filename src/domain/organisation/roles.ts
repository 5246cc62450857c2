import { jointRoles, type Person, type Role, roleNames } from './person.ts';

export type Action =
  | 'report'
  | 'read-case'
  | 'read-triage'
  | 'oversee-breaches'
  | 'add-to-report'
  | 'correct-report'
  | 'withdraw-report'
  | 'triage'
  | 'finish-task'
  | 'start-drill'
  | 'log-request'
  | 'read-request'
  | 'work-on-request'
  | 'decide-request'
  | 'approve-exemption'
  | 'read-pupil'
  | 'record-pupil'
  | 'decide-pupil'
  | 'ask-question'
  | 'read-question'
  | 'answer-questions'
  | 'follow-question'
  | 'read-look-ups'
  | 'connect-channel'
  | 'see-delivery-health';

/** What an action is about: the organisation it belongs to and, for a case, who reported it. */
export interface Subject {
  readonly organisation: string;
  readonly reporterId?: string;
  /** Who a task was given to. */
  readonly ownerId?: string | undefined;
  /** The role that a question was sent to. */
  readonly sentTo?: Role | undefined;
  /** It concerns, or may concern, data that the partnerships of a group share. */
  readonly shared?: boolean;
}

interface Rule {
  readonly roles: readonly Role[];
  readonly reporter: boolean;
  readonly staff: boolean;
  readonly owner?: boolean;
  /** Whoever holds the role that it was sent to. */
  readonly sentTo?: boolean;
  /** The joint Data Protection Officer and their deputy may, in a case about shared data and in no other (SEIPS 1, 10.1). */
  readonly joint?: boolean;
}

const triage: readonly Role[] = ['dpo', 'deputy-dpo', 'data-controller', 'lead-processor'];
/** SEIPS's privacy notice names the Co-ordinator, a school's notice the headteacher. */
const requestWorkers: readonly Role[] = [...triage, 'co-ordinator', 'headteacher'];

/** A pupil's file is for the Co-ordinators of the pupil's own partnership and its Data Protection Officer, and nobody else. */
const pupilRoles: readonly Role[] = ['dpo', 'deputy-dpo', 'co-ordinator'];

/** A Co-ordinator or Headteacher only those that were sent to them. */
const answerers: readonly Role[] = ['dpo', 'deputy-dpo', 'data-controller'];

/**
 * Who may do what. The Chair is told of every breach and sees how each stands, but opens no case (SEIPS 8.4;
 * they need no names), and an administrator connects channels but never reads a case.
 */
const table: Record<Action, Rule> = {
  report: { roles: [], reporter: false, staff: true },
  'read-case': { roles: [...triage, 'co-ordinator', 'headteacher'], reporter: true, staff: false, joint: true },
  /** What was decided about a case, and who has read it. Whoever reported it hears what came of it instead. */
  'read-triage': { roles: triage, reporter: false, staff: false, joint: true },
  /** How every breach stands, without a word or a name that anybody wrote: the Chair is told of each (SEIPS 8.4). */
  'oversee-breaches': { roles: [...triage, 'chair'], reporter: false, staff: false },
  'add-to-report': { roles: [...triage, 'co-ordinator'], reporter: true, staff: false, joint: true },
  'correct-report': { roles: triage, reporter: true, staff: false, joint: true },
  'withdraw-report': { roles: triage, reporter: true, staff: false, joint: true },
  /** Acknowledge, assess, decide, tell, investigate, close: everything that runs a breach. */
  triage: { roles: triage, reporter: false, staff: false, joint: true },
  'finish-task': { roles: triage, reporter: false, staff: false, owner: true, joint: true },
  'start-drill': { roles: triage, reporter: false, staff: false },
  'log-request': { roles: [], reporter: false, staff: true },
  /** The file of a request. Whoever logged it sees that it was logged and how it stands, which is not this. */
  'read-request': { roles: requestWorkers, reporter: false, staff: false },
  'work-on-request': { roles: requestWorkers, reporter: false, staff: false },
  /** Refuse, charge, extend: what takes something from the requester. */
  'decide-request': { roles: [...triage, 'headteacher'], reporter: false, staff: false },
  /** Find that a law which has no name here lets something be held back. */
  'approve-exemption': { roles: ['dpo', 'deputy-dpo'], reporter: false, staff: false },
  'read-pupil': { roles: pupilRoles, reporter: false, staff: false },
  'record-pupil': { roles: pupilRoles, reporter: false, staff: false },
  /** Settle a withdrawal. */
  'decide-pupil': { roles: ['dpo', 'deputy-dpo'], reporter: false, staff: false },
  'ask-question': { roles: [], reporter: false, staff: true },
  'read-question': { roles: answerers, reporter: true, staff: false, sentTo: true },
  /** Answer, close, keep an answer for everybody and take it back. */
  'answer-questions': { roles: answerers, reporter: false, staff: false, sentTo: true },
  /** Ask again, or say thanks: whoever asked, and nobody for them. */
  'follow-question': { roles: [], reporter: true, staff: false },
  'read-look-ups': { roles: ['dpo', 'deputy-dpo'], reporter: false, staff: false },
  'connect-channel': { roles: ['administrator', 'dpo', 'deputy-dpo'], reporter: false, staff: false },
  'see-delivery-health': { roles: ['administrator', 'dpo', 'deputy-dpo'], reporter: false, staff: false },
};

/** The one place where permission is decided; every function of the desk asks it first. */
export const may = (person: Person, action: Action, subject: Subject): boolean => {
  const rule = table[action];
  const holds = person.roles.some(
    (held) =>
      held.organisation === subject.organisation &&
      (rule.roles.includes(held.role) || (rule.sentTo === true && held.role === subject.sentTo)),
  );
  const isJoint =
    rule.joint === true &&
    subject.shared === true &&
    person.roles.some((held) => held.organisation === subject.organisation && jointRoles.includes(held.role));
  const isReporter = rule.reporter && subject.reporterId === person.id;
  const isStaff = rule.staff && person.organisation === subject.organisation;
  const isOwner = rule.owner === true && subject.ownerId === person.id;
  return holds || isJoint || isReporter || isStaff || isOwner;
};

/** Whether there can be a case at all with which this person may do that, by a role that they hold. */
export const mayByRole = (person: Person, action: Action): boolean =>
  person.roles.some(({ organisation }) =>
    may({ ...person, organisation: undefined }, action, { organisation, shared: true }),
  );

/** Who may do that by their role, for the words of a refusal: `Data Protection Officer, Data Controller or Lead Processor`. */
export const rolesThatMay = (action: Action, { shared = false }: Pick<Subject, 'shared'>): string => {
  const { roles, joint } = table[action];
  const names = [...roles, ...(joint && shared ? jointRoles : [])].map((role) => roleNames[role]);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((each) => each !== '').join(' or ');
};

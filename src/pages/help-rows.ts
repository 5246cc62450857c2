import { type ActId, actOf } from '../acts/index.ts';
import type { Person, Role } from '../domain/organisation/person.ts';
import { type Action, mayByRole } from '../domain/organisation/roles.ts';
import { button, type shows } from '../teams/card/buttons.ts';
import type { Button } from '../teams/card/show.ts';
import { logRequest, mine, nearMiss, report, who } from './desk-buttons.ts';
import { startButton } from './start-button.ts';

/** What to type for an act. */
const shownFor = (id: ActId): string => actOf(id).said.help;

/** What to type beside a reference for each of these acts. */
const besides = (...ids: ActId[]): string => ids.map((id) => shownFor(id).replace(/ ….*$/, '')).join(', ');

export interface HelpRow {
  readonly say: string;
  readonly answer: string;
  /** Who may; everybody, where it is left out. */
  readonly right?: Action;
  readonly button?: () => Button;
}

const showing = (title: string, show: (typeof shows)[number]) => (): Button => button(title, { do: 'show', show });

/** What can be typed, what it is for and who may. */
export const rows = {
  report: {
    say: shownFor('report-breach'),
    answer: 'Information was lost, stolen, sent, seen or destroyed by mistake. Or tell me in your own words.',
    button: report,
  },
  nearMiss: { say: shownFor('near-miss'), answer: 'It almost happened. One short card.', button: nearMiss },
  logRequest: {
    say: shownFor('log-request'),
    answer:
      'Somebody asks for what we hold, to correct or delete it, or complains about it. Saying it at the gate is enough.',
    button: logRequest,
  },
  ask: {
    say: shownFor('ask-question'),
    answer: 'I know many answers. What only a person can answer goes to them in private; the answer comes here.',
    button: () => startButton('Ask a question', 'ask-question'),
  },
  mine: {
    say: 'my reports',
    answer: 'What you have reported, logged or begun, and where it stands. Or type a reference, such as BR-2026-0001.',
    button: mine,
  },
  who: { say: 'who’s who', answer: 'Who looks after data protection where you work.', button: who },
  openCases: {
    say: 'open cases',
    answer: `Every open breach with its clock. With a reference: acknowledge, ${besides('assess')}, tasks of, ${besides('prepare-ico-report', 'write-letter', 'investigate', 'close-breach')}, history of.`,
    right: 'triage',
    button: showing('Open breaches', 'open-cases'),
  },
  breaches: {
    say: 'my breaches',
    answer: 'Every breach you are told of, closed ones too, and how each stands. Or type its reference. No names.',
    right: 'oversee-breaches',
    button: showing('My breaches', 'my-breaches'),
  },
  tasks: {
    say: 'my tasks',
    answer: 'What you have been asked to do, the most urgent first.',
    button: showing('My tasks', 'my-tasks'),
  },
  due: {
    say: 'what’s due',
    answer: 'What comes next, and when.',
    right: 'work-on-request',
    button: showing('What’s due', 'whats-due'),
  },
  requests: {
    say: 'requests',
    answer: `Every open request with its dates. With a reference: dates of, work of, answer of, ${besides('ask-clarification', 'extend-request', 'refuse-request')}, history of.`,
    right: 'work-on-request',
    button: showing('Requests', 'requests'),
  },
  questions: {
    say: 'questions',
    answer: 'What colleagues have asked you.',
    right: 'answer-questions',
    button: showing('Questions', 'questions'),
  },
  consent: {
    say: 'consent',
    answer:
      'With a pupil’s name: what is on file and what it allows. Or ask: “can we share with CAMHS about Jordan?”. With the number of a record, such as PF-2026-0001: record, undo, export.',
    right: 'read-pupil',
  },
  addPupil: {
    say: `${shownFor('add-pupil')} · import pupils`,
    answer: 'Begins a pupil’s record, or many from a list.',
    right: actOf('add-pupil').right,
  },
  drill: {
    say: shownFor('start-drill'),
    answer: 'Practise a breach. Nobody outside is told.',
    right: actOf('start-drill').right,
  },
  lookUps: {
    say: 'look-ups',
    answer: 'Who has looked up which pupil. Add “by” and a colleague’s name.',
    right: 'read-look-ups',
    button: showing('Look-ups', 'look-ups'),
  },
  health: {
    say: 'delivery health',
    answer: 'Whether everyone who must hear is being reached.',
    right: 'see-delivery-health',
    button: showing('Delivery health', 'delivery-health'),
  },
  connect: {
    say: 'connect',
    answer: 'In a channel: makes it the place where the Data Protection Officer or the Chair is told.',
    right: 'connect-channel',
  },
  form: {
    say: 'continue · finish later · cancel',
    answer: 'Pick up, put down or drop a form. What you typed is kept for seven days.',
  },
  dates: {
    say: 'when is it due?',
    answer: 'Dates with their working: “when is a SAR received on 31 January due?”, “72 hours from Friday 16:10”.',
  },
  away: {
    say: 'I’m away until Monday, cover: … · remind me in an hour',
    answer:
      'For those with a part in data protection: who stands in for you, and reminders put off. “I’m back” ends it.',
  },
} as const satisfies Readonly<Record<string, HelpRow>>;
export type RowName = keyof typeof rows;

const everybodys: readonly RowName[] = ['report', 'logRequest', 'nearMiss', 'ask', 'mine', 'who'];

/** What each role meets first; whoever holds several is served as the first of these. */
const firstFor: readonly (readonly [Role, readonly RowName[]])[] = [
  ['dpo', ['openCases', 'tasks', 'due', 'requests', 'questions', 'report']],
  ['deputy-dpo', ['openCases', 'tasks', 'due', 'requests', 'questions', 'report']],
  ['data-controller', ['openCases', 'tasks', 'due', 'requests', 'questions', 'report']],
  ['lead-processor', ['openCases', 'tasks', 'due', 'requests', 'report', 'ask']],
  ['joint-dpo', ['openCases', 'tasks', 'report', 'ask', 'mine', 'who']],
  ['deputy-joint-dpo', ['openCases', 'tasks', 'report', 'ask', 'mine', 'who']],
  ['co-ordinator', ['consent', 'requests', 'due', 'logRequest', 'tasks', 'report']],
  ['headteacher', ['requests', 'due', 'logRequest', 'tasks', 'report', 'ask']],
  ['chair', ['breaches', 'tasks', 'ask', 'who', 'report', 'mine']],
  ['administrator', ['health', 'connect', 'who', 'report', 'logRequest', 'ask']],
];

/** The part that somebody is served as. */
export const roleOf = ({ roles }: Person) => firstFor.find(([role]) => roles.some((held) => held.role === role));

export const isFor = (person: Person, name: RowName): boolean => {
  const row: HelpRow = rows[name];
  return row.right === undefined || mayByRole(person, row.right);
};

/** At most six, those that this person’s part comes to first. */
export const namesFor = (person: Person): readonly RowName[] =>
  (roleOf(person)?.[1] ?? everybodys).filter((name) => isFor(person, name));

import { assess } from '../../src/acts/about-a-breach/assess/assess.ts';
import { doTask } from '../../src/acts/about-a-breach/do-task/do-task.ts';
import { recordIcoReport } from '../../src/acts/about-a-breach/record-ico-report.ts';
import { withdrawReport } from '../../src/acts/about-a-breach/withdraw-report.ts';
import { controllersOf } from '../../src/domain/breach/assess/assess-breach.ts';
import { assessmentForm, type Level } from '../../src/domain/breach/assess/assessment.ts';
import { withdrawalReason } from '../../src/domain/breach/report/change-report.ts';
import { taskForm } from '../../src/domain/breach/tasks/settle-task.ts';
import { isOpen } from '../../src/domain/breach/tasks/tasks.ts';
import { sentForm } from '../../src/domain/breach/tell/ico-report.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { brookvale, kestrel, larkfield, lostLaptop } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { type Deed, london, type Scene } from './simulate.ts';

export const organisations = [brookvale, kestrel, larkfield];

const hour = 3_600_000;

/** Somebody reports a breach that is called `name` from here on, noticed so many hours ago. */
const reports = (at: string, who: string, name: string, { to = brookvale, noticed = 0 } = {}): Deed => ({
  at,
  who,
  words: `reports $${name} to ${to.name}${noticed > 0 ? `, noticed ${noticed} hours ago` : ''}`,
  act: async ({ desk, person, now, submissionId, references }) => {
    const awareAt = new Date(now.getTime() - noticed * hour);
    const outcome = await desk.reportBreach({
      ...{ submissionId, organisation: to.id, containedAt: {}, receiptCard: null, drill: false },
      person: { ...person, organisation: to.id },
      report: lostLaptop({ occurredAt: undefined, awareAt, schools: [] }),
    });
    if (outcome.ok) references.set(name, outcome.value.reference);
    return outcome;
  },
});

const about = (
  at: string,
  who: string,
  words: string,
  name: string,
  act: (scene: Scene & { reference: string }) => Promise<Outcome<unknown>>,
): Deed => ({
  at,
  who,
  words: words.replace('$it', `$${name}`),
  act: (scene) => act({ ...scene, reference: scene.references.get(name) ?? name }),
});

const acknowledges = (at: string, who: string, name: string): Deed =>
  about(at, who, 'acknowledges $it', name, ({ desk, reference, person }) => desk.acknowledge({ reference, person }));

const assesses = (at: string, who: string, name: string, level: Level, to = brookvale): Deed =>
  about(at, who, `decides about $it: ${level}`, name, ({ desk, now, ...asked }) => {
    const answers = assessmentForm.parse({
      ...{ livingPeople: 'yes', likelihood: level === 'unlikely' ? 'unlikely' : 'likely', severity: 'minor' },
      ...{ mitigated: 'no', highRisk: 'no', youngPeopleHarmed: 'no', staffHarmed: 'no', level },
      ...{ controller: controllersOf(to)[0], reason: 'The laptop is encrypted.' },
    });
    return doing(desk, assess, { ...asked, answers, givenAt: now });
  });

const tellsIco = (at: string, who: string, name: string): Deed =>
  about(at, who, 'tells the ICO of $it', name, ({ desk, now, ...asked }) => {
    const reasonsForDelay = 'Nobody could be reached over the holidays.';
    const sent = sentForm.parse({ kind: 'initial', sentAt: now, icoReference: 'IC-1', reasonsForDelay });
    return doing(desk, recordIcoReport, { ...asked, answers: sent });
  });

/** Every task that is still open. */
const doesTheRest = (at: string, who: string, name: string): Deed =>
  about(at, who, 'does what was left to do about $it', name, async ({ desk, now, submissionId, ...asked }) => {
    const found = await desk.readCase(asked);
    if (!found.ok || found.value.type !== 'breach') return found;
    let last: Outcome<unknown> = found;
    for (const { id } of found.value.tasks.filter(isOpen)) {
      const given = { ...asked, submissionId: `${submissionId} ${id}` };
      const done = await doing(desk, doTask, {
        ...given,
        answers: taskForm.parse({ taskId: id, outcome: 'done', at: now, how: 'phone', evidence: 'Rang them.' }),
      });
      last = done.ok
        ? done
        : await doing(desk, doTask, {
            ...given,
            answers: taskForm.parse({ taskId: id, outcome: 'not-done', reason: 'It was sent with the report.' }),
          });
    }
    return last;
  });

const withdraws = (at: string, who: string, name: string): Deed =>
  about(at, who, 'withdraws $it', name, ({ desk, ...asked }) =>
    doing(desk, withdrawReport, {
      ...asked,
      answers: withdrawalReason.parse({ reason: 'It was in the staff room.' }),
    }),
  );

const snoozes = (at: string, who: string, name: string, minutes: number): Deed =>
  about(at, who, `puts $it off for ${minutes} minutes`, name, ({ desk, reference, person }) =>
    desk.snooze({ reference, person, minutes }),
  );

const goesAway = (
  at: string,
  who: string,
  { from, until, cover, of = brookvale }: { from: string; until: string; cover: string; of?: typeof brookvale },
): Deed => ({
  at,
  who,
  words: `is away from ${from} to ${until} for ${of.name}, cover ${cover}`,
  act: ({ desk, person, submissionId }) => {
    const { id = '' } = of.people.find(({ name }) => name === cover) ?? {};
    return desk.recordAbsence({ person, submissionId, organisation: of.id, from, until, cover: id });
  },
});

const isBack = (at: string, who: string): Deed => ({
  at,
  who,
  words: 'is back',
  act: ({ desk, person }) => desk.endAbsence({ person }),
});

const inOrder = (deeds: readonly Deed[]): Deed[] =>
  deeds.toSorted((one, other) => london(one.at).getTime() - london(other.at).getTime());

/** 2122: Christmas Day is a Friday, and Monday 28 December is Boxing Day’s substitute. */
export const overChristmas = {
  from: '2122-12-18 17:30',
  until: '2123-01-02 12:00',
  deeds: inOrder([
    // Nobody looks at a weekend’s breach before Monday; it is reported in time.
    reports('2122-12-19 11:00', 'Maya Okafor', 'weekend'),
    acknowledges('2122-12-21 09:10', 'Dev Patel', 'weekend'),
    snoozes('2122-12-21 09:15', 'Dev Patel', 'weekend', 120),
    assesses('2122-12-21 15:00', 'Dev Patel', 'weekend', 'risk'),
    tellsIco('2122-12-22 10:00', 'Dev Patel', 'weekend'),
    doesTheRest('2122-12-30 11:00', 'Dev Patel', 'weekend'),
    // The trust decides that nobody need be told.
    reports('2122-12-21 10:00', 'Maya Okafor', 'trust', { to: kestrel }),
    acknowledges('2122-12-21 10:20', 'Imran Sadiq', 'trust'),
    assesses('2122-12-22 16:00', 'Imran Sadiq', 'trust', 'unlikely', kestrel),
    // The school’s 72 hours end on Christmas Day, while its Data Protection Officer is away.
    reports('2122-12-22 16:30', 'Maya Okafor', 'school', { to: larkfield }),
    acknowledges('2122-12-22 16:50', 'Dev Patel', 'school'),
    goesAway('2122-12-23 15:00', 'Dev Patel', { from: '2122-12-24', until: '2122-12-30', cover: 'Ruth Adeyemi' }),
    goesAway('2122-12-23 15:05', 'Dev Patel', {
      from: '2122-12-24',
      until: '2122-12-30',
      cover: 'Priya Nair',
      of: larkfield,
    }),
    assesses('2122-12-25 19:00', 'Priya Nair', 'school', 'risk', larkfield),
    tellsIco('2122-12-26 10:00', 'Priya Nair', 'school'),
    // Twelve hours are left when it is reported in the evening.
    reports('2122-12-23 20:00', 'Maya Okafor', 'late', { to: kestrel, noticed: 60 }),
    acknowledges('2122-12-24 07:45', 'Grace Lindqvist', 'late'),
    assesses('2122-12-24 09:00', 'Grace Lindqvist', 'late', 'risk', kestrel),
    tellsIco('2122-12-24 09:40', 'Grace Lindqvist', 'late'),
    // On the bank holiday the deputy covers, and the Data Protection Officer comes back early.
    reports('2122-12-28 14:00', 'Maya Okafor', 'holiday'),
    acknowledges('2122-12-28 16:40', 'Ruth Adeyemi', 'holiday'),
    isBack('2122-12-29 13:00', 'Dev Patel'),
    withdraws('2122-12-31 09:00', 'Dev Patel', 'holiday'),
  ]),
};

/** 2122: the clocks go back on Sunday 25 October. */
export const overClockChange = {
  from: '2122-10-22 08:00',
  until: '2122-11-05 12:00',
  deeds: inOrder([
    reports('2122-10-22 10:00', 'Maya Okafor', 'trust', { to: kestrel }),
    acknowledges('2122-10-22 10:25', 'Imran Sadiq', 'trust'),
    assesses('2122-10-22 15:00', 'Imran Sadiq', 'trust', 'risk', kestrel),
    tellsIco('2122-10-23 11:00', 'Imran Sadiq', 'trust'),
    // The 72 hours end at 16:00, although they began at 17:00 by the clocks.
    reports('2122-10-23 17:00', 'Maya Okafor', 'friday'),
    acknowledges('2122-10-23 17:20', 'Dev Patel', 'friday'),
    assesses('2122-10-26 15:00', 'Dev Patel', 'friday', 'risk'),
    tellsIco('2122-10-26 15:30', 'Dev Patel', 'friday'),
    doesTheRest('2122-11-02 10:00', 'Dev Patel', 'friday'),
    // In the night that is an hour longer; nobody decides in time.
    reports('2122-10-24 23:30', 'Maya Okafor', 'night', { to: larkfield }),
    acknowledges('2122-10-26 08:45', 'Dev Patel', 'night'),
    snoozes('2122-10-27 21:30', 'Dev Patel', 'night', 120),
    assesses('2122-10-28 09:00', 'Dev Patel', 'night', 'risk', larkfield),
    tellsIco('2122-10-28 09:30', 'Dev Patel', 'night'),
    // The trust’s Data Protection Officer is away: the Data Controller stands in.
    goesAway('2122-10-23 16:00', 'Imran Sadiq', {
      ...{ from: '2122-10-26', until: '2122-10-30', cover: 'Grace Lindqvist', of: kestrel },
    }),
    reports('2122-10-27 11:00', 'Maya Okafor', 'covered', { to: kestrel }),
    acknowledges('2122-10-27 12:00', 'Grace Lindqvist', 'covered'),
    assesses('2122-10-30 10:00', 'Grace Lindqvist', 'covered', 'unlikely', kestrel),
    doesTheRest('2122-11-03 09:00', 'Imran Sadiq', 'trust'),
  ]),
};

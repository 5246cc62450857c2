import type { Case } from '../../src/domain/any-case.ts';
import { acknowledgeBreach } from '../../src/domain/breach/assess/acknowledge-breach.ts';
import { assessBreach, controllersOf } from '../../src/domain/breach/assess/assess-breach.ts';
import { assessmentForm, type Level } from '../../src/domain/breach/assess/assessment.ts';
import type { Breach, NearMiss } from '../../src/domain/breach/breach.ts';
import { closeBreach, closingForm, reopenBreach, reopeningForm } from '../../src/domain/breach/close/close-breach.ts';
import { linkToMain, receiveDuplicate } from '../../src/domain/breach/close/duplicates.ts';
import { investigate, planAction } from '../../src/domain/breach/close/investigate-breach.ts';
import { actionForm, investigationForm } from '../../src/domain/breach/close/investigation.ts';
import { breachReport } from '../../src/domain/breach/report/breach-report.ts';
import { addInformation, correctReport, withdrawReport } from '../../src/domain/breach/report/change-report.ts';
import { nearMissReport } from '../../src/domain/breach/report/near-miss-report.ts';
import { reportBreach, reportNearMiss } from '../../src/domain/breach/report/report-breach.ts';
import type { Actor } from '../../src/domain/history.ts';
import type { Audience } from '../../src/domain/notices/audience.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { brookvale, idOf, lostLaptop, maya, now } from './cast.ts';
import { madeOnce } from './made-once.ts';
import { beingTold } from './telling-told.ts';
import { otherReference, type Voice } from './walk-dialogue.ts';

/** One case in every state that a card can show, told in a voice. */
export const casesTold = (voice: Voice, name: string, organisation: Organisation = brookvale) =>
  madeFor(voice, name, organisation);

const madeFor = madeOnce((voice: Voice, name: string, organisation: Organisation) => {
  const by = { id: idOf(1), name } as Actor;
  const receiptCard = { conversationId: 'chat', activityId: 'receipt' };
  const reporting = { submissionId: idOf(71), reporter: by, organisation, receiptCard, now };
  const changing = (minutes: number) => ({ by, organisation, submissionId: idOf(72 + minutes), now: after(minutes) });
  /** Whoever decides: the first that the organisation names, under the name that the voice is told in. */
  const deciding = (minutes: number) => ({
    ...changing(minutes),
    by: {
      id: organisation.people[0]?.id ?? idOf(2),
      name: name === maya.name ? organisation.people[0]?.name : name,
    } as Actor,
  });
  const said = {
    summary: voice.type('summary', 4000),
    whereNow: voice.type('whereNow', 2000),
    toldAlready: voice.type('toldAlready', 2000),
    done: voice.type('done', 2000),
  };
  const report = voice.tick === 'all' ? everything(organisation) : lostLaptop();
  const fresh = reportBreach({
    ...reporting,
    reference: 'BR-2026-0001',
    report: breachReport.parse({ ...report, ...said }),
    containedAt: { lock: now, password: now },
    drill: false,
  });
  const told = { ...fresh, notices: fresh.notices.map((each) => reached(each)) };
  const danger = reportBreach({
    ...reporting,
    reference: 'BR-2026-0001',
    report: breachReport.parse({
      ...report,
      ...said,
      kind: 'wrong-recipient',
      way: 'post',
      danger: 'yes',
      contained: ['ask-return'],
      madeSafe: ['ring-lead'],
    }),
    containedAt: {},
    drill: false,
  });
  const unfinished: Breach = {
    ...danger,
    report: { ...danger.report, whose: ['not-known'], data: ['not-known'], people: undefined, schools: [] },
  };
  const corrected = accepted(
    correctReport({
      ...changing(10),
      before: told,
      corrected: breachReport.parse({ ...report, ...said, people: 31 }),
      containedAt: {},
    }),
  );
  const added = [20, 30, 40, 50].reduce(
    (before: Breach, minutes) =>
      accepted(addInformation({ ...changing(minutes), before, words: voice.type('words', 4000) })),
    corrected,
  );
  const nearMiss = reportNearMiss({
    ...reporting,
    reference: 'NM-2026-0001',
    report: nearMissReport.parse({ ...lostLaptop(), ...said, stoppedBy: voice.type('stoppedBy', 2000) }),
  });
  const reason = voice.type('reason', 2000);
  const main = { ...told, reference: otherReference };
  const acknowledged = accepted(acknowledgeBreach({ ...deciding(2), before: told }));
  const decidedAs = (level: Level) =>
    accepted(
      assessBreach({
        ...deciding(5),
        before: acknowledged,
        answers: assessmentFor(level, { organisation, voice }),
        begunAt: after(3),
      }),
    );
  const high = decidedAs('high');
  const found = investigationForm.parse({
    findings: voice.type('findings', 4000),
    cause: 'loss-or-theft',
    prevention: voice.type('prevention', 4000),
  });
  const investigated = accepted(investigate({ ...deciding(30), before: high, found }));
  const planned = accepted(
    planAction({
      ...deciding(40),
      before: investigated,
      action: actionForm.parse({
        words: voice.type('words', 1000),
        owner: organisation.people[0]?.id,
        dueOn: '2026-12-04',
      }),
    }),
  );
  const settled = { at: after(50), by, reason: reason as never };
  const explained: Breach = { ...planned, tasks: planned.tasks.map((each) => ({ ...each, notDone: settled })) };
  const closed = accepted(
    closeBreach({ ...deciding(55), before: explained, ...closingForm.parse({ heard: voice.type('heard', 2000) }) }),
  );
  return {
    fresh,
    danger,
    unfinished,
    told,
    // It speaks of a list, and of no names among its data.
    overdue: { ...told, report: { ...told.report, awareAt: after(-80 * 60), occurredAt: undefined, data: ['sen'] } },
    ...beingTold(high, { organisation, voice, by, at: after }),
    investigated,
    planned,
    explained,
    closed,
    reopened: accepted(
      reopenBreach({ ...deciding(58), before: closed, ...reopeningForm.parse({ reason: voice.type('reason', 2000) }) }),
    ),
    duplicate: accepted(linkToMain({ ...deciding(58), before: told, main })),
    standsForAnother: accepted(receiveDuplicate({ ...deciding(58), before: told, duplicate: main })),
    drill: { ...high, reference: 'DR-2026-0001', drill: true },
    trouble: {
      ...fresh,
      notices: fresh.notices.map((each) => (each.to === 'chair' ? inTrouble(each) : reached(each))),
    },
    corrected,
    added,
    acknowledged,
    unlikely: decidedAs('unlikely'),
    risk: decidedAs('risk'),
    high,
    withdrawn: accepted(withdrawReport({ ...changing(60), before: added, reason })),
    nearMiss,
    nearMissTold: { ...nearMiss, notices: nearMiss.notices.map((each) => reached(each)) },
    nearMissWithdrawn: accepted(withdrawReport<NearMiss>({ ...changing(60), before: nearMiss, reason })),
  } satisfies Record<string, Case>;
});

/** Answers that lead to a level; at the highest one the SEIPs' first criterion is met too. */
const assessmentFor = (level: Level, { organisation, voice }: { organisation: Organisation; voice: Voice }) =>
  assessmentForm.parse({
    livingPeople: 'yes',
    ...(organisation.policy === 'trust' ? trustAnswers(voice) : {}),
    severity: level === 'high' ? 'severe' : 'serious',
    likelihood: level === 'unlikely' ? 'unlikely' : 'likely',
    mitigated: 'no',
    mitigation: voice.type('mitigation', 2000),
    ...(level === 'unlikely' ? {} : { highRisk: level === 'high' ? 'yes' : 'no' }),
    ...(organisation.policy === 'seips'
      ? { youngPeopleHarmed: level === 'high' ? 'yes' : 'no', staffHarmed: 'no' }
      : {}),
    level,
    controller: controllersOf(organisation)[0],
    reason: voice.type('reason', 4000),
  });

const trustAnswers = (voice: Voice) =>
  Object.fromEntries(
    ['typeOfData', 'isSensitive', 'protections', 'whatHappenedToIt', 'illegalUse', 'howManyPeople', 'whatPeople'].map(
      (field) => [field, voice.type(field, 1000)],
    ),
  );

const everything = (organisation: Organisation) =>
  lostLaptop({
    recipient: 'outside-organisation',
    read: 'not-known',
    passwordEntered: 'not-known',
    pupilOnStaffAccount: 'not-known',
    contained: ['lock', 'locate', 'password', 'tell-office', 'police'],
    whose: breachReport.shape.whose.element.options,
    data: breachReport.shape.data.element.options,
    schools: organisation.schools.map(({ id }) => id),
    people: 1_000_000,
  });

const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const reached = (notice: Notice): Notice => ({
  ...notice,
  dueAt: null,
  sentAt: after(1),
  delivery: {
    by: waysTold[notice.to] ?? 'chat',
    insteadOf: null,
    conversationId: 'conversation',
    activityId: 'activity',
  },
});

const waysTold: Partial<Record<Audience, 'channel' | 'e-mail'>> = {
  dpo: 'channel',
  chair: 'channel',
  'co-ordinator': 'e-mail',
};

const inTrouble = (notice: Notice): Notice => ({ ...notice, attempts: 4, trouble: 'no-destination-left' });

const accepted = <Kind extends Case>(outcome: Outcome<{ record: Kind }>): Kind => {
  if (!outcome.ok) throw new Error(outcome.words);
  return outcome.value.record;
};

import type { Breach, Case, NearMiss } from '../../src/domain/breach/breach.ts';
import { breachReport } from '../../src/domain/breach/breach-report.ts';
import { addInformation, correctReport, withdrawReport } from '../../src/domain/breach/change-report.ts';
import { nearMissReport } from '../../src/domain/breach/near-miss-report.ts';
import { reportBreach, reportNearMiss } from '../../src/domain/breach/report-breach.ts';
import type { Actor } from '../../src/domain/history.ts';
import type { Audience, Notice } from '../../src/domain/notices/notice.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { brookvale, idOf, lostLaptop, now } from './cast.ts';
import type { Voice } from './walk-dialogue.ts';

/** One case in every state that a card can show, told in a voice. */
export const casesTold = (voice: Voice, name: string, organisation: Organisation = brookvale) => {
  const by = { id: idOf(1), name } as Actor;
  const receiptCard = { conversationId: 'chat', activityId: 'receipt' };
  const reporting = { submissionId: idOf(71), reporter: by, organisation, receiptCard, now };
  const changing = (minutes: number) => ({ by, organisation, submissionId: idOf(72 + minutes), now: after(minutes) });
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
  });
  const told = { ...fresh, notices: fresh.notices.map((each) => reached(each)) };
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
  return {
    fresh,
    told,
    trouble: {
      ...fresh,
      notices: fresh.notices.map((each) => (each.to === 'chair' ? inTrouble(each) : reached(each))),
    },
    corrected,
    added,
    withdrawn: accepted(withdrawReport({ ...changing(60), before: added, reason })),
    nearMiss,
    nearMissTold: { ...nearMiss, notices: nearMiss.notices.map((each) => reached(each)) },
    nearMissWithdrawn: accepted(withdrawReport<NearMiss>({ ...changing(60), before: nearMiss, reason })),
  } satisfies Record<string, Case>;
};

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

import { z } from 'zod';
import { isOver } from '../../domain/breach/breach.ts';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import { answerInWords, countBand, namesOnCards } from '../../domain/breach/report/report-words.ts';
import { sensitiveKinds } from '../../domain/breach/report/sensitivity.ts';
import { isOpen } from '../../domain/breach/tasks/tasks.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { byRole } from '../../domain/organisation/by-role.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { isShared } from '../../domain/subject-of.ts';
import { statusLine } from '../../pages/case-words.ts';
import { groupRow } from '../../pages/oversight/group-told.ts';
import { startButton } from '../../pages/start-button.ts';
import { button } from '../../teams/card/buttons.ts';
import { banded, clockShape } from '../../teams/card/clock-band.ts';
import { clockFields } from '../../teams/card/clock-line.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import type { PublicBreach } from '../../teams/card/public-case.ts';
import { row } from '../../teams/card/row.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { openButton, withPersonalViews } from './open-privately.ts';
import type { Telling } from './telling.ts';

const card = defineCard(
  'notices/breach',
  z
    .strictObject({
      status: z.string(),
      statusColor: z.string(),
      title: z.string(),
      ...clockShape,
      ticks: z.boolean(),
      asAt: z.string(),
      rows: z.array(row),
      note: z.string(),
    })
    .transform(banded),
);

/** The living card of a breach: it shows how the case stands, with nobody's name in it. */
export const breachCard = (about: PublicBreach, telling: Telling): Shown => {
  const { notice, organisation, now } = telling;
  if (notice.to === 'joint-dpo' && !isShared(about)) return noLongerTheirs(about, organisation);
  const drawn = card.render({
    ...statusLine(about),
    ...clockFields(about, now),
    title: `Data breach: ${about.reference}`,
    rows: [
      { name: 'Organisation', answer: safeText(organisation.name) },
      { name: 'Kind', answer: kindFacts[about.report.kind].name },
      ...(notice.to === 'chair' ? chairRows(about, organisation) : triageRows(about, organisation)),
    ],
    note: noteFor(about, notice.to),
  });
  const shown = show(drawn, `Data breach reported: ${about.reference}`, buttonsFor(about, telling));
  return notice.to === 'dpo' ? withPersonalViews(shown, about, telling) : shown;
};

/** The answer was corrected; how the case goes on is not theirs to see. */
const noLongerTheirs = ({ reference }: PublicBreach, { name }: Organisation): Shown =>
  messageCard(`${reference}: no longer for you`, [
    'It has turned out that it does not concern data which the partnerships share.',
    `The Data Protection Officer of ${safeText(name)} looks after it. You need do nothing more.`,
  ]);

const runsBreach = (to: Notice['to']): boolean => to === 'dpo' || to === 'data-controller' || to === 'joint-dpo';

const buttonsFor = (about: PublicBreach, { notice, view }: Telling) => {
  const { reference } = about;
  if (notice.to === 'chair') {
    return [openButton(about, 'positive'), button('My breaches', { do: 'show', show: 'my-breaches' })];
  }
  const mayPress = view.for === 'who-decides' || view.viewers.length === 0;
  if (!runsBreach(notice.to) || !mayPress || isOver(about)) return [openButton(about, 'positive')];
  const acknowledge = button('Acknowledge', { do: 'acknowledge', reference }, 'positive');
  const isDecided = about.assessments.length > 0;
  const assess = startButton(
    isDecided ? 'Assess again' : 'Assess',
    'assess',
    { reference },
    about.acknowledged && !isDecided ? 'positive' : 'default',
  );
  if (isDecided) return [openButton(about, 'positive'), assess];
  return about.acknowledged ? [assess, openButton(about)] : [acknowledge, openButton(about), assess];
};

const noteFor = (about: PublicBreach, to: Notice['to']): string => {
  if (about.withdrawn) {
    const kept = 'It was withdrawn as not being a breach. It stays on record.';
    return to === 'chair' ? kept : `${kept} Open it to read why.`;
  }
  const decided = about.assessments.length > 0;
  if (to === 'chair') {
    return `You are told of every breach. The Data Protection Officer ${decided ? 'has decided' : 'decides'} who else must hear.`;
  }
  const from = about.awareness ? 'the time that was recorded' : 'when it was noticed';
  const why =
    to === 'joint-dpo' ? ' You are told because it concerns, or may concern, data that the partnerships share.' : '';
  return `The 72 hours count from ${from}. The details open only in your private chat with me.${why}`;
};

/** No more than that something happened, how far it has come, and whether the Group must hear, where the policy has one. */
const chairRows = (about: PublicBreach, organisation: Organisation) => [
  { name: 'People affected', answer: countBand(about.report.people) },
  ...groupRow(about, organisation),
];

const noneTicked = ({ data }: PublicBreach['report']): string =>
  data.includes('not-known') ? 'Not known yet' : 'Nothing ticked';

const triageRows = (about: PublicBreach, organisation: Organisation) => {
  const { report } = about;
  const sensitive = sensitiveKinds(report);
  return [
    ...progressRows(about, organisation),
    { name: 'Whose data', answer: answerInWords('whose', report, organisation) },
    {
      name: 'People affected',
      answer: report.people === undefined ? 'Not known yet' : answerInWords('people', report, organisation),
    },
    {
      name: 'Especially sensitive',
      answer: answerInWords('data', { data: sensitive }, organisation) || noneTicked(report),
    },
    ...(report.shared ? [{ name: namesOnCards.shared, answer: answerInWords('shared', report, organisation) }] : []),
    { name: 'Protection', answer: answerInWords('protection', report, organisation) },
    { name: namesOnCards.recovered, answer: answerInWords('recovered', report, organisation) },
  ];
};

const progressRows = ({ acknowledged, tasks, assessments }: PublicBreach, organisation: Organisation) => {
  const asked = tasks.filter(({ droppedAt }) => droppedAt === null);
  const open = asked.filter(isOpen).length;
  return [
    ...(acknowledged ? [{ name: 'Acknowledged by', answer: byRole(acknowledged.by.id, organisation) }] : []),
    ...(assessments.length > 0 ? [{ name: 'Tasks', answer: `${asked.length - open} of ${asked.length} settled` }] : []),
  ];
};

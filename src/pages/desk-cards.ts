import { z } from 'zod';
import type { Draft } from '../desk/ports/drafts.ts';
import type { Case } from '../domain/any-case.ts';
import { type Incident, isOver } from '../domain/breach/breach.ts';
import { kindFacts } from '../domain/breach/report/breach-kinds.ts';
import { carriesDanger, dangerMark } from '../domain/breach/report/danger.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { roleNames } from '../domain/organisation/person.ts';
import { stateNames } from '../domain/question/revise-question.ts';
import { matterFacts } from '../domain/request/matters.ts';
import { button, linkButton } from '../teams/card/buttons.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { row } from '../teams/card/row.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { standingWords } from './case-words.ts';
import { mine, nearMiss, report } from './desk-buttons.ts';
import { draftTitle, draftWords, mostDrafts, mostForms } from './draft-words.ts';
import { requestStanding } from './request/request-words.ts';

const rowsCard = defineCard(
  'shared/rows',
  z.strictObject({
    title: z.string(),
    lines: z.array(z.strictObject({ words: z.string() })),
    rows: z.array(row),
  }),
);

/** A heading, lines of our own words, and named rows. */
export const rowsPage = (
  title: string,
  lines: readonly string[],
  rows: readonly { name: string; answer: string }[],
  buttons: Parameters<typeof show>[2] = [],
): Shown => show(rowsCard.render({ title, lines: lines.map((words) => ({ words })), rows: [...rows] }), title, buttons);

/**
 * Drafts stand above what was sent. The newest draft and the first four cases have a button; any other case is opened
 * by its reference.
 */
export const myReportsCard = (cases: readonly Exclude<Case, PupilFile>[], drafts: readonly Draft[]): Shown => {
  const rows = [
    ...drafts.map((draft) => ({ name: 'Not sent yet', answer: draftWords(draft) })),
    ...cases.map((each) => ({
      name: each.reference,
      answer: standingOf(each),
    })),
  ];
  if (rows.length === 0)
    return messageCard('My reports', ['You have not reported anything yet.'], [report(), nearMiss()]);
  return rowsPage('My reports', ['To read one, press it below or type its reference.'], rows, [
    ...drafts
      .slice(0, mostDrafts)
      .map((draft, at) =>
        button(
          drafts.length === 1 ? 'Continue what I started' : draftTitle(draft),
          { do: 'resume', draft: draft.id },
          at === 0 ? 'positive' : 'default',
        ),
      ),
    ...cases.slice(0, 4).map(({ reference }) => button(reference, { do: 'case', reference })),
  ]);
};

const standingOf = (about: Exclude<Case, PupilFile>): string => {
  const at = dayAndTime(about.reportedAt);
  switch (about.type) {
    case 'request':
      return `${requestStanding(about)}. ${matterFacts[about.asked.matter].name}. Logged on ${at}`;
    case 'question':
      return `${stateNames[about.state]}. A question. Asked on ${at}`;
    default:
      return `${statusWords(about)}. ${kindFacts[about.report.kind].name}. Sent on ${at}`;
  }
};

const statusWords = (about: Incident): string => {
  const words = standingWords(about);
  return carriesDanger(about) && !isOver(about) ? `${dangerMark}. ${words}` : words;
};

/** For the chat of whoever began them: the first words and the time tell two of one title apart. */
export const whichDraftCard = (drafts: readonly Draft[]): Shown =>
  rowsPage(
    'Which one?',
    ['You have more than one form open.'],
    drafts.slice(0, mostForms).map((draft, at) => ({ name: `${at + 1}.`, answer: draftWords(draft) })),
    drafts.map((draft) => button(draftTitle(draft), { do: 'resume', draft: draft.id })),
  );

/** For a typed “continue”, “back” or the like where there is no draft. */
export const nothingOpenCard = (): Shown =>
  messageCard('There is no unfinished form', ['Nothing is waiting for you here.'], [report(), mine()]);

/** With e-mail addresses, so it is for a chat only. Each line names the organisation where there is more than one. */
export const whoIsWhoCard = (organisations: readonly Organisation[]): Shown =>
  rowsPage(
    'Who’s who in data protection',
    organisations.length === 1 ? organisations.map(({ name }) => safeText(name)) : [],
    organisations.flatMap(({ name, people }) =>
      people.map((member) => ({
        name: [
          ...member.roles.map((role) => roleNames[role]),
          ...(organisations.length === 1 ? [] : [safeText(name)]),
        ].join(', '),
        answer: safeText(`${member.name}, ${member.email}`),
      })),
    ),
    [report()],
  );

/** The answer to anything said in a channel or group chat: it repeats nothing. */
export const comeToChatCard = (chatUrl: string | undefined): Shown =>
  messageCard(
    'Let’s talk in private',
    [
      'Others can read what is written here. Tell me about a breach or a request in our own chat.',
      'Administrators can type “connect” to make this channel the place where notices arrive.',
    ],
    chatUrl ? [linkButton('Open our chat', chatUrl)] : [],
  );

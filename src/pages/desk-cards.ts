import { z } from 'zod';
import { type ActId, actOf } from '../acts/index.ts';
import type { Draft } from '../desk/ports/drafts.ts';
import type { Case } from '../domain/any-case.ts';
import { type Incident, isOver } from '../domain/breach/breach.ts';
import { kindFacts } from '../domain/breach/report/breach-kinds.ts';
import { carriesDanger, dangerMark } from '../domain/breach/report/danger.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { dayAndTime, londonClock } from '../domain/deadlines/london-time.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { roleNames } from '../domain/organisation/person.ts';
import { stateNames } from '../domain/question/revise-question.ts';
import { matterFacts } from '../domain/request/matters.ts';
import { button, linkButton } from '../teams/card/buttons.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { standingWords } from './case-words.ts';
import { help, logRequest, mine, nearMiss, report, who } from './desk-buttons.ts';
import { requestStanding } from './request/request-words.ts';

const rowsCard = defineCard(
  'shared/rows',
  z.strictObject({
    title: z.string(),
    lines: z.array(z.strictObject({ words: z.string() })),
    rows: z.array(z.strictObject({ name: z.string(), answer: z.string() })),
  }),
);

/** A heading, lines of our own words, and named rows. */
export const rowsPage = (
  title: string,
  lines: readonly string[],
  rows: readonly { name: string; answer: string }[],
  buttons: Parameters<typeof show>[2] = [],
): Shown => show(rowsCard.render({ title, lines: lines.map((words) => ({ words })), rows: [...rows] }), title, buttons);

/** On arrival, after a greeting, and once somebody has said where they work: what to do first if something has happened. */
export const welcomeCard = (): Shown =>
  messageCard(
    'Hello, I’m the Privacy desk',
    [
      'Has people’s information been lost, sent to the wrong person, or seen by someone who shouldn’t see it?',
      'Tell me in your own words, such as “I’ve lost my laptop”. I’ll take you through what to do first. It takes about two minutes.',
      'Nobody will blame you. The sooner we know, the more we can put right.',
      'Has somebody asked for what we hold about them or their child, or to put it right? Log the request: there is a date to keep.',
    ],
    [report(), logRequest(), nearMiss(), mine(), who(), help()],
  );

/** What to type for an act. */
const shownFor = (id: ActId): string => actOf(id).said.help;

/** What to type beside a reference for each of these acts. */
const besides = (...ids: ActId[]): string => ids.map((id) => shownFor(id).replace(/ ….*$/, '')).join(', ');

/** The same for everybody: what somebody has no right to is refused when they ask for it. */
export const helpCard = (): Shown =>
  rowsPage(
    'What I can do',
    ['Type any of these, or tell me in your own words what happened.'],
    [
      { name: shownFor('report-breach'), answer: 'Information was lost, stolen, sent, seen or destroyed by mistake.' },
      { name: shownFor('near-miss'), answer: 'It almost happened. One short card.' },
      {
        name: 'my reports',
        answer: 'What you have reported or logged, and where it stands. Or type a reference, such as BR-2026-0001.',
      },
      {
        name: shownFor('log-request'),
        answer:
          'Somebody asks for what we hold, to correct or delete it, or complains about it. Saying it at the gate is enough.',
      },
      {
        name: shownFor('ask-question'),
        answer:
          'What only a person can answer. It goes to the Data Protection Officer in private; the answer comes here.',
      },
      {
        name: 'continue · finish later · cancel',
        answer: 'Pick up, put down or drop a form. What you typed is kept for seven days.',
      },
      { name: 'who’s who', answer: 'Who looks after data protection where you work.' },
      {
        name: 'when is it due?',
        answer: 'Dates with their working: “when is a SAR received on 31 January due?”, “72 hours from Friday 16:10”.',
      },
      {
        name: `open cases · my tasks · ${shownFor('start-drill')}`,
        answer: `For Data Protection Officers. With a reference: acknowledge, ${besides('assess')}, tasks of, ${besides('prepare-ico-report', 'write-letter', 'investigate', 'close-breach')}, history of.`,
      },
      {
        name: 'requests · what’s due',
        answer: `For those who look after requests. With a reference: dates of, work of, answer of, ${besides('ask-clarification', 'extend-request', 'refuse-request')}, history of.`,
      },
      {
        name: `consent · ${shownFor('add-pupil')} · import pupils`,
        answer:
          'For a partnership’s Co-ordinators and its Data Protection Officer. Type “consent” and a pupil’s name, or ask: “can we share with CAMHS about Jordan?”. With the number of a record, such as PF-2026-0001: record, undo, export.',
      },
      {
        name: 'look-ups',
        answer: 'For Data Protection Officers: who has looked up which pupil. Add “by” and a colleague’s name.',
      },
      {
        name: 'I’m away until Monday, cover: … · remind me in an hour',
        answer: 'Who stands in for you, and reminders put off. “I’m back” ends it.',
      },
      {
        name: 'connect',
        answer:
          'In a channel, for administrators: makes it the place where the Data Protection Officer or the Chair is told.',
      },
      { name: 'delivery health', answer: 'For administrators: whether everyone who must hear is being reached.' },
    ],
    [report(), logRequest(), nearMiss(), mine()],
  );

/**
 * Drafts stand above what was sent. The newest draft and the first four cases have a button; any other case is opened
 * by its reference.
 */
export const myReportsCard = (cases: readonly Exclude<Case, PupilFile>[], drafts: readonly Draft[]): Shown => {
  const rows = [
    ...drafts.map(({ savedAt }) => ({ name: 'Not sent yet', answer: `Left on ${dayAndTime(savedAt)}` })),
    ...cases.map((each) => ({
      name: each.reference,
      answer: standingOf(each),
    })),
  ];
  if (rows.length === 0)
    return messageCard('My reports', ['You have not reported anything yet.'], [report(), nearMiss()]);
  return rowsPage('My reports', ['To read one, press it below or type its reference.'], rows, [
    ...drafts.slice(0, 1).map(({ id }) => button('Continue what I started', { do: 'resume', draft: id }, 'positive')),
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

/** A card has no more buttons; the newest come first. */
const mostForms = 6;

/** The time on each button tells two of one title apart. */
export const whichDraftCard = (drafts: readonly { draft: Draft; title: string }[]): Shown =>
  rowsPage(
    'Which one?',
    ['You have more than one form open.'],
    drafts
      .slice(0, mostForms)
      .map(({ draft, title }) => ({ name: title, answer: `Left on ${dayAndTime(draft.savedAt)}` })),
    drafts.map(({ draft, title }) =>
      button(`${title}, ${londonClock(draft.savedAt).time}`, { do: 'resume', draft: draft.id }),
    ),
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
      'Please don’t write about a breach or a request here, where others can read it. Open a chat with me, and tell me there.',
      'Administrators can type “connect” to make this channel the place where notices arrive.',
    ],
    chatUrl ? [linkButton('Open our chat', chatUrl)] : [],
  );

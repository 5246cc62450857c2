import assert from 'node:assert/strict';
import type { Act } from '../../src/acts/act.ts';
import { type ActId, actOf, acts } from '../../src/acts/index.ts';
import { channelsOf, type DeliveryHealth } from '../../src/desk/channels.ts';
import type { Reading } from '../../src/desk/ports/case-store.ts';
import { paperOf } from '../../src/documents/paper.ts';
import type { Case } from '../../src/domain/any-case.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { type CasePage, casePages, openPages } from '../../src/domain/breach/case-pages.ts';
import { dangers } from '../../src/domain/breach/report/danger.ts';
import { type DocumentKind, makeDocument } from '../../src/domain/breach/tell/make-document.ts';
import { answerDeadline } from '../../src/domain/deadlines/answer-deadline.ts';
import { daysAfter } from '../../src/domain/deadlines/calendar.ts';
import {
  type DeadlineQuestion,
  deadlineSubjects,
  matterOfSubject,
} from '../../src/domain/deadlines/deadline-question.ts';
import { noticeKinds } from '../../src/domain/notices/kinds/index.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { waitingNotice } from '../../src/domain/notices/notice.ts';
import { noticesFor, noticesToJoint } from '../../src/domain/notices/recipients.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Role } from '../../src/domain/organisation/person.ts';
import type { BreachLine, RequestLine } from '../../src/domain/reminders/digest.ts';
import { answerNamed, answersTo } from '../../src/hearing/answers.ts';
import { languages, saidIn } from '../../src/hearing/languages.ts';
import { noticeCard } from '../../src/notices/index.ts';
import { answerCard, whichAnswerCard } from '../../src/pages/answer-card.ts';
import { askInTwoLanguages } from '../../src/pages/ask-in-two-languages.ts';
import { casePage } from '../../src/pages/case-pages/case-page.ts';
import { changedCard } from '../../src/pages/changed-card.ts';
import { channelAlarmCard } from '../../src/pages/channel-alarm-card.ts';
import { deadlineCard } from '../../src/pages/deadline-card.ts';
import { deliveryHealthCard } from '../../src/pages/delivery-health-card.ts';
import * as desk from '../../src/pages/desk-cards.ts';
import { digestCard } from '../../src/pages/digest-card.ts';
import { documentCard } from '../../src/pages/document-card.ts';
import * as firstWords from '../../src/pages/first-words-cards.ts';
import * as help from '../../src/pages/help-cards.ts';
import { myTasksCard } from '../../src/pages/my-tasks-card.ts';
import { notForYouCard } from '../../src/pages/not-for-you-card.ts';
import { openCasesCard } from '../../src/pages/open-cases-card.ts';
import * as organisations from '../../src/pages/organisation-cards.ts';
import { myBreachesCard } from '../../src/pages/oversight/my-breaches-card.ts';
import { oversightPage } from '../../src/pages/oversight/oversight-page.ts';
import { paperPages } from '../../src/pages/paper-pages.ts';
import { receiptCard } from '../../src/pages/receipt-card.ts';
import { snoozedCard } from '../../src/pages/snoozed-card.ts';
import { staleFormsCard } from '../../src/pages/stale-forms.ts';
import { tooManyFormsCard } from '../../src/pages/too-many-forms-card.ts';
import { allRightCard, whichButtonCard } from '../../src/pages/typed-answer-cards.ts';
import { unseenCard } from '../../src/pages/unseen-card.ts';
import { buttonsOn } from '../../src/teams/buttons-on.ts';
import { awayCard } from '../../src/teams/card/away-card.ts';
import { type PublicBreach, publicIncident } from '../../src/teams/card/public-case.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import { discardedCard, draftGoneCard, formCard, parkedCard } from '../../src/teams/draft/form-card.ts';
import { notNowCard } from '../../src/teams/draft/not-now-card.ts';
import { faultCard, lateCard } from '../../src/teams/fault-card.ts';
import { teamsActivity } from '../../src/teams/read-activity.ts';
import { correctionCards, pupilAboutFor, pupilLines, pupilsTold } from './all-pupil-cards.ts';
import { aboutFor, requestLines } from './all-request-cards.ts';
import { brookvale, colleague, idOf, kestrel, maya, now } from './cast.ts';
import { sharingBrookvale } from './group.ts';
import { importCards } from './import-cards.ts';
import { madeOnce } from './made-once.ts';
import { pupilCards } from './pupil-cards.ts';
import { pupilNoticeCards } from './pupil-notice-cards.ts';
import { questionAboutFor, questionCards } from './question-cards.ts';
import { requestCards } from './request-cards.ts';
import { requestDocumentCards } from './request-document-cards.ts';
import { requestsTold } from './requests-told.ts';
import { accepted } from './run-breach.ts';
import { casesTold } from './sample-breach.ts';
import { questionsTold } from './sample-question.ts';
import { sampleRequest } from './sample-request.ts';
import { draftOf, inputsOf, otherReference, type Visit, type Voice, walkDialogue } from './walk-dialogue.ts';
import { activityFrom, pressing } from './way-in.ts';

/** A card that the product can show. `where` says who may see it: a channel's card has no personal data. */
export interface NamedCard {
  /** `<group>/<name>`; the group is the dialogue, or what the cards are about. */
  readonly name: string;
  readonly where: 'chat' | 'channel';
  readonly shown: Shown;
  /** The step of a dialogue, and in which state its card stands. */
  readonly visit?: Visit & { readonly state: 'empty' | 'filled' | 'wrong' };
}

/** Maya, on an ordinary evening. */
export const ordinary: Voice = {
  tick: 'some',
  type: (id, most) =>
    most >= 10_000 ? 'The bag had my year 9 notes in it. '.repeat(286).slice(0, most) : (lines[id] ?? id),
};

const lines: Readonly<Record<string, string>> = {
  source: 'SEIPS 2.3.2',
  keptQuestion: 'May I e-mail an EHCP to a new school?',
  ...requestLines,
  ...pupilLines,
  summary: 'I left my bag on the 17:05 train, with my referral list in it.',
  whereNow: 'The train company is looking for it at Leicester station.',
  toldAlready: 'Priya Nair, and IT support.',
  done: 'I rang lost property at 18:00.',
  words: 'Lost property has a bag like mine. I can look at it tomorrow at 08:00.',
  duplicateOf: otherReference,
  findings: 'The bag was left under a seat. Nobody had opened it.',
  prevention: 'Laptops travel in the locked case.',
  heard: 'Every laptop now travels in a locked case.',
  reason: 'My bag was in the staff room all along.',
  stoppedBy: 'A colleague read the address before I pressed send.',
  whatHappened: 'A laptop with a referral list was left on a train.',
  whatWentWrong: 'The bag was put down while a ticket was looked for.',
  howFound: 'The member of staff noticed it on the way home.',
  reasonsForDelay: 'The school was closed, and nobody looked at the reports.',
  consequences: 'Children may be upset when they hear of it.',
  measures: 'The laptop was locked from a distance, and the password was changed.',
  staffInvolved: 'Yes, a mentor. The bag was left by mistake.',
  training: 'Annual data protection training, last in September 2026.',
  othersTold: 'The train company and the police.',
  spokenTo: 'The helpline, on Thursday morning.',
  contact: 'Dev Patel, Data Protection Officer, 0116 496 0000',
  icoReference: 'IC-123456-A1B2',
  nature: 'A laptop that held information about your child was left on a train.',
  advice: 'If anyone contacts you about it, or something seems odd, please tell us.',
};

/** More than any single choice has, so that every branch is walked. */
const everyChoice = 22;

const hillcrest: Organisation = {
  ...kestrel,
  id: 'hillcrest',
  name: 'Hillcrest School',
  kind: 'school',
  policy: 'school',
  people: [
    { id: idOf(21), name: 'Priya Nair', email: 'priya.nair@hillcrest.example', roles: ['headteacher'], away: [] },
  ],
};

/** Every card there is, with people's words in a voice of choice. A dialogue, step or notice added later is here by itself. */
export const allCards = (voice: Voice = ordinary, name = maya.name): readonly NamedCard[] => everyCardIn(voice, name);

const everyCardIn = madeOnce((voice: Voice, name: string): readonly NamedCard[] => {
  const told = casesTold(voice, name);
  return [
    ...acts.flatMap((act) => cardsOf(act, { voice, name })),
    ...taskCards(told.high),
    ...cardsInstead(told),
    ...aboutCases(told),
    ...[brookvale, kestrel, hillcrest].flatMap((each) => notices(each, casesTold(voice, name, each))),
    ...toJoint(casesTold(voice, name, sharingBrookvale)),
    ...requestCards(voice, name),
    ...requestDocumentCards(voice, name),
    ...pupilNoticeCards(voice, name),
    ...correctionCards(voice, name),
    ...pupilCards(voice, name),
    ...importCards(voice, name),
    ...questionCards(voice, name),
    ...deskCards(told),
    ...faultCards(voice),
  ];
});

/** The case that a dialogue is walked about, where that is not one which has just been reported. */
const subjects: Partial<Record<ActId, keyof ReturnType<typeof casesTold>>> = {
  'do-task': 'high',
  'reopen-breach': 'closed',
  'prepare-ico-report': 'overdue',
  'record-ico-report': 'overdue',
  'write-letter': 'confirmed',
};

/** A dialogue that asks something else under another policy is walked there too. */
const places: Partial<Record<ActId, readonly Organisation[]>> = {
  assess: [brookvale, kestrel],
  'report-breach': [brookvale, sharingBrookvale],
  'correct-report': [sharingBrookvale],
  'start-drill': [sharingBrookvale],
};

/** The steps of a dialogue as a person meets them, on every branch. `told` is the voice of those who wrote the case. */
export const visitsOf = (act: Act, voice: Voice = ordinary, name = maya.name, told: Voice = voice): readonly Visit[] =>
  everyVisit(act, voice, name, told);

const everyVisit = madeOnce((act: Act, voice: Voice, name: string, told: Voice): readonly Visit[] =>
  [
    ...walkedWith(act, told, name).map((walked) => ({ ...walked, voice, choices: everyChoice })),
    ...afraid(act.id as ActId, voice, name),
  ].flatMap((walked) => walkDialogue(act, walked)),
);

const asksOfDanger: readonly ActId[] = ['report-breach', 'near-miss', 'correct-report', 'start-drill'];

/** The same where the words themselves say that somebody could be traced, and where that was said of the case before. */
const afraid = (id: ActId, voice: Voice, name: string) => {
  if (!asksOfDanger.includes(id)) return [];
  const { told } = casesTold(voice, name, brookvale);
  const about: Breach = { ...told, report: { ...told.report, danger: 'yes' } };
  const type: Voice['type'] = (input, most) =>
    input === 'summary' ? 'Her new address went to her violent ex.' : voice.type(input, most);
  const as = { about, part: null, organisation: brookvale, choices: dangers.length };
  return [
    { ...as, voice: { ...voice, type } },
    { ...as, voice },
  ];
};

const askedWith = (id: ActId, voice: Voice, name: string) => {
  const state = questionAboutFor[id];
  return state && [{ about: questionsTold(voice, name)[state], part: null, organisation: brookvale }];
};

/** The cases of its kind that an act is walked with, where none is named for it. */
const otherRequests: Partial<Record<Act['about'], NonNullable<(typeof aboutFor)[ActId]>>> = {
  request: [{ about: 'open' }],
};
const otherPupils: Partial<Record<Act['about'], NonNullable<(typeof pupilAboutFor)[ActId]>>> = {
  pupil: [{ about: 'complete' }],
};

/** The cases that a form is walked with: a request or a pupil's file where it is about one, else a breach under each policy that it asks by. */
const walkedWith = ({ id: named, about: kind }: Act, voice: Voice, name: string) => {
  const id = named as ActId;
  const requests = aboutFor[id] ?? otherRequests[kind];
  const pupils = pupilAboutFor[id] ?? otherPupils[kind];
  return (
    askedWith(id, voice, name) ??
    pupils?.map(({ about, part = null }) => ({
      about: pupilsTold(voice, name)[about],
      part,
      organisation: brookvale,
    })) ??
    requests?.map(({ about, part = null, organisation = brookvale }) => ({
      about: requestsTold(voice, name, organisation)[about],
      part,
      organisation,
    })) ??
    (places[id] ?? [brookvale]).map((organisation) => ({
      about: casesTold(voice, name, organisation)[subjects[id] ?? 'told'],
      part: null,
      organisation,
    }))
  );
};

const toldInWords = { kind: 'lost-device', summary: 'I left my laptop on the train home.' };

const cardsOf = (act: Act, { voice, name }: { voice: Voice; name: string }): NamedCard[] => {
  const seen = new Set<string>();
  const steps = visitsOf(act, voice, name).flatMap((visit) => {
    const { step, setting, empty, filled, wrong } = visit;
    const emptyCard = formCard(act, empty, setting);
    const asked = JSON.stringify([step.id, inputsOf(emptyCard.card)]);
    if (seen.has(asked)) return [];
    const first = ![...seen].some((each) => each.startsWith(`["${step.id}"`));
    seen.add(asked);
    const title = `${act.id}/${step.id}${first ? '' : ` for ${empty.typed['kind'] ?? seen.size}`}`;
    const card = (state: 'empty' | 'filled' | 'wrong', shown: Shown): NamedCard => ({
      name: `${title}, ${state}`,
      where: 'chat',
      shown,
      visit: { ...visit, state },
    });
    if (!first) return [card('filled', formCard(act, filled, setting))];
    return [
      card('empty', emptyCard),
      card('filled', formCard(act, filled, setting)),
      ...(wrong.problems.length > 0 ? [card('wrong', formCard(act, wrong.draft, setting, wrong.problems))] : []),
    ];
  });
  const changes = act.about === 'nothing' ? null : walkedWith(act, voice, name)[0]?.about.reference;
  const draft = draftOf(act, { about: changes ?? null });
  const setting = { organisation: brookvale, now, about: undefined, part: null, person: maya };
  return [
    ...steps,
    chat(`${act.id}/cancel`, formCard(act, { ...draft, askingToCancel: true }, setting)),
    chat(`${act.id}/kept for later`, parkedCard(act, draft)),
    ...(act.early
      ? [
          chat(`${act.id}/kept for later, in danger`, parkedCard(act, { ...draft, typed: { danger: 'yes' } })),
          chat(
            `${act.id}/told in words`,
            formCard(act, { ...draft, step: 'contain', typed: toldInWords, basis: toldInWords }, setting),
          ),
        ]
      : []),
  ];
};

/** Each task as it is opened from its own button. */
const taskCards = (about: Breach): NamedCard[] => {
  const act = actOf('do-task');
  return about.tasks.map(({ id: part }) => {
    const setting = { organisation: brookvale, now, about, part, person: colleague('Dev Patel') };
    const draft = draftOf(act, { part, typed: act.typedAtStart(setting) });
    return chat(`do-task/${part}`, formCard(act, draft, setting));
  });
};

/** What is shown where a dialogue would lead nowhere. */
const cardsInstead = (told: ReturnType<typeof casesTold>): NamedCard[] => {
  const when = { 'close-breach': ['told', 'high', 'planned'], 'reopen-breach': ['told'] } as const;
  return Object.entries(when).flatMap(([id, states]) =>
    states.flatMap((state) => {
      const setting = { organisation: brookvale, now, about: told[state], part: null, person: colleague('Dev Patel') };
      const notNow = actOf(id as ActId).notNow(setting);
      return notNow ? [chat(`${id}/not now, ${state}`, notNowCard(notNow, setting))] : [];
    }),
  );
};

/** What the joint Data Protection Officer hears of, and sees, of a breach of shared data. */
const toJoint = ({ fresh, acknowledged }: ReturnType<typeof casesTold>): NamedCard[] => {
  const organisation = sharingBrookvale;
  const nadia = colleague('Nadia Rahman', sharingBrookvale);
  const shared = (about: Breach, answer: 'yes' | 'not-known') => ({
    ...about,
    report: { ...about.report, shared: answer },
  });
  const [notice] = noticesToJoint({ organisation, version: 1, now });
  const notices = [...fresh.notices, ...(notice ? [notice] : [])];
  return [
    ...(notice
      ? ([shared(fresh, 'yes'), shared(fresh, 'not-known'), shared(acknowledged, 'yes')] as const).map((about) =>
          chat(
            `notices/breach-reported to joint-dpo, ${about.history.at(-1)?.what}, ${about.report.shared}`,
            noticeCard({ notice, about, organisation, now }),
          ),
        )
      : []),
    ...(notice
      ? [
          chat(
            'notices/breach-reported to joint-dpo, corrected to no',
            noticeCard({ notice, about: { ...fresh, report: { ...fresh.report, shared: 'no' } }, organisation, now }),
          ),
        ]
      : []),
    chat('receipt/shared data', receiptCard({ ...shared(fresh, 'yes'), notices }, { organisation, now })),
    chat(
      'case/shared data, report, to the joint Data Protection Officer',
      casePage('report', shared(acknowledged, 'yes'), { organisation, person: nadia, readings: undefined, now }),
    ),
    chat('desk/who is who, of partnerships that share data', desk.whoIsWhoCard([sharingBrookvale])),
  ];
};

/** The receipt where somebody who should hear is not there. */
const unheardReceipts = (about: Breach): NamedCard[] => {
  const waiting = (trouble: string | null) => ({
    ...about,
    notices: about.notices.map((each) => ({ ...each, sentAt: null, delivery: null, trouble })),
  });
  const without = (...roles: Role[]): Organisation => ({
    ...brookvale,
    people: brookvale.people.filter((member) => !member.roles.some((role) => roles.includes(role))),
  });
  const away = brookvale.people.map((member) => ({
    ...member,
    away: member.roles.some((role) => role === 'dpo' || role === 'deputy-dpo')
      ? [{ from: '2026-11-16', until: '2026-11-20', cover: member.id === idOf(2) ? idOf(3) : idOf(2) }]
      : [],
  }));
  const states: Record<string, [Organisation, string | null]> = {
    'nobody is Chair': [without('chair'), null],
    'nobody is Data Protection Officer': [without('dpo', 'deputy-dpo'), null],
    'nobody holds any role': [{ ...brookvale, people: [] }, 'no-destination-left'],
    'nobody was reached': [brookvale, 'no-destination-left'],
    'the Data Protection Officer and the deputy are away': [{ ...brookvale, people: away }, null],
  };
  return Object.entries(states).map(([state, [organisation, trouble]]) =>
    chat(`receipt/${state}`, receiptCard(waiting(trouble), { organisation, now })),
  );
};

/** One of too many within an hour. */
const onOneCard = (about: Breach): Breach => ({
  ...about,
  notices: about.notices.map(({ delivery, ...each }) => ({
    ...each,
    delivery: delivery && { ...delivery, cardOf: 'BR-2026-0011' },
  })),
});

const aboutCases = (told: ReturnType<typeof casesTold>): NamedCard[] => {
  const seen = (who: string) => ({ organisation: brookvale, person: who === maya.name ? maya : colleague(who) });
  const pages = (state: keyof typeof told, who: string, which: readonly CasePage[] = casePages) =>
    which.map((page) => {
      const readings = who === 'Dev Patel' ? readBy(told[state].reference) : undefined;
      return chat(
        `case/${state}, ${page}, to ${who}`,
        casePage(page, told[state], { ...seen(who), readings, now: after(60) }),
      );
    });
  return [
    ...Object.entries(told).map(([state, about]) =>
      chat(`receipt/${state}`, receiptCard(about, { organisation: brookvale, now })),
    ),
    chat('receipt/late', receiptCard(told.told, { organisation: brookvale, now: late })),
    chat('receipt/told together', receiptCard(onOneCard(told.told), { organisation: brookvale, now })),
    ...unheardReceipts(told.told),
    ...Object.entries(told).map(([state, about]) =>
      chat(`case/${state}`, casePage('report', about, { ...seen(maya.name), readings: undefined, now })),
    ),
    ...pages('added', 'Maya Okafor', ['history']),
    ...pages('added', 'Sam Whitlock', openPages),
    ...pages('nearMiss', 'Dev Patel', openPages),
    ...pages('added', 'Dev Patel', openPages),
    ...pages('acknowledged', 'Dev Patel', ['report', 'assessment', 'investigation']),
    ...pages('high', 'Dev Patel', ['report', 'assessment', 'tasks', 'investigation', 'history']),
    ...pages('explained', 'Dev Patel', ['report', 'tasks', 'investigation']),
    ...pages('closed', 'Dev Patel', ['report', 'assessment', 'tasks', 'investigation', 'history']),
    ...pages('drill', 'Dev Patel', ['report', 'ico']),
    ...(['acknowledged', 'high', 'writing', 'sent', 'overdue', 'closed'] as const).flatMap((state) =>
      pages(state, 'Dev Patel', ['ico', 'people']),
    ),
    ...documentCards(told),
    ...(['corrected', 'added', 'withdrawn'] as const).map((state) =>
      chat(`changed/${state}`, changedCard(told[state], { ...seen(maya.name), now })),
    ),
    ...(['acknowledged', 'high', 'investigated', 'planned', 'closed', 'reopened', 'drill'] as const).map((state) =>
      chat(`changed/${state}, by the Data Protection Officer`, changedCard(told[state], { ...seen('Dev Patel'), now })),
    ),
    ...oversightCards(told),
    chat('desk/open cases, none', openCasesCard([], now)),
    chat('desk/open cases', openCasesCard(openOnes(told), after(60))),
    chat('desk/my tasks, none', myTasksCard([], { organisations: [brookvale], person: colleague('Dev Patel'), now })),
    chat(
      'desk/my tasks',
      myTasksCard(tasksIn(told.planned), { organisations: [brookvale], person: colleague('Dev Patel'), now }),
    ),
    chat('desk/snoozed', snoozedCard({ reference: told.told.reference, remindedAt: after(120) })),
    inChannel('desk/unseen', unseenCard(told.told.reference)),
  ];
};

/** What the Chair of Partnership sees, who opens no case. */
const oversightCards = (told: ReturnType<typeof casesTold>): NamedCard[] => {
  const states = ['told', 'danger', 'high', 'sent', 'explained', 'closed', 'withdrawn', 'duplicate', 'drill'] as const;
  const seen = { organisation: brookvale, person: colleague('Helen Marsh'), now: after(60) };
  const listed = states.map((state, at) => ({
    ...told[state],
    reference: state === 'drill' ? told[state].reference : `BR-2026-000${at + 1}`,
  }));
  return [
    ...states.map((state) =>
      chat(`oversight/${state}`, oversightPage(publicIncident(told[state]) as PublicBreach, seen)),
    ),
    chat('oversight/my breaches', myBreachesCard(listed)),
    chat('oversight/my breaches, none', myBreachesCard([])),
    chat(
      'oversight/my breaches, more than are shown',
      myBreachesCard(Array.from({ length: 21 }, (_, at) => ({ ...told.closed, reference: `BR-2026-00${at + 10}` }))),
    ),
  ];
};

/** Each document as a link, and as text where the desk does not know its address, with every page of the longest. */
const documentCards = ({ confirmed, sent }: ReturnType<typeof casesTold>): NamedCard[] => {
  const made = (about: Breach, document: DocumentKind) =>
    accepted(makeDocument(about, { document, organisation: brookvale, now: after(60) }));
  const url = `https://privacy-desk.brookvale.example/documents/${'x'.repeat(43)}`;
  const all = [
    made(confirmed, 'ico-report'),
    made(sent, 'ico-follow-up'),
    made(sent, 'letter'),
    made({ ...confirmed, reference: 'DR-2026-0001', drill: true }, 'ico-report'),
  ];
  return all.flatMap((each) => {
    const name = `documents/${each.document} of ${each.reference}`;
    const pages = [1, 2, 3].slice(0, paperPages(paperOf(each)).length);
    return [
      chat(name, documentCard({ made: each, url, page: 1 })),
      ...pages.map((page) => chat(`${name}, text ${page}`, documentCard({ made: each, url: undefined, page }))),
    ];
  });
};

const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
/** Three and a half hours after the 72 hours ended. */
const late = new Date('2026-11-21T12:50:00Z');

const openOnes = ({ told, danger, acknowledged, high, drill }: ReturnType<typeof casesTold>): Breach[] =>
  [told, danger, acknowledged, high, drill].map((each, at) => ({
    ...each,
    reference: each.drill ? each.reference : `BR-2026-000${at + 1}`,
  }));

const tasksIn = (about: Breach) => about.tasks.map((task) => ({ about, task }));

const readBy = (reference: string): Reading[] =>
  casePages.map((page, at) => ({ at: after(at), personId: idOf(2), name: 'Dev Patel', reference, page }));

/** What each kind of notice becomes for each who hears it. What the reporter hears alone may hold what was written to them. */
const notices = (organisation: Organisation, told: ReturnType<typeof casesTold>): NamedCard[] => {
  const { version } = told.withdrawn;
  const card = (notice: Notice, about: Case, state: string, at = now) => {
    const name = `notices/${notice.kind} to ${notice.to} (${organisation.policy}), ${state}`;
    const shown = noticeCard({ notice, about, organisation, now: at });
    return notice.kind === 'breach-closed' ? chat(name, shown) : inChannel(name, shown);
  };
  const states = [
    'fresh',
    'danger',
    'added',
    'acknowledged',
    'high',
    'closed',
    'withdrawn',
    'drill',
    'nearMiss',
    'nearMissWithdrawn',
  ] as const;
  const reported = states.flatMap((state) =>
    told[state].notices
      .filter(({ kind }) => kind.endsWith('reported') || kind === 'danger')
      .map((notice) => card(notice, told[state], state)),
  );
  const changed = noticeKinds
    .filter(
      (kind) =>
        !['breach-reported', 'near-miss-reported', 'receipt'].includes(kind) &&
        !ofRequests.includes(kind) &&
        !kind.startsWith('pupil-') &&
        !kind.startsWith('question-'),
    )
    .flatMap((kind) => noticesFor(kind, { of: 'breach', organisation, version, now }))
    .map((notice) => card(notice, notice.kind === 'breach-closed' ? told.closed : told.withdrawn, 'changed'));
  const [dpo] = told.fresh.notices.filter(({ to }) => to === 'dpo');
  const views = [told.fresh, told.acknowledged, told.high].flatMap((about) =>
    (['everyone', 'who-decides'] as const).map((whom) =>
      inChannel(
        `notices/breach-reported to dpo (${organisation.policy}), ${about.history.at(-1)?.what} for ${whom}`,
        noticeCard({ notice: dpo as Notice, about, organisation, now, view: { for: whom, viewers: ['29:dev'] } }),
      ),
    ),
  );
  return [
    ...reported,
    ...changed,
    ...views,
    ...(dpo ? [card(dpo, told.told, 'late', late)] : []),
    ...toColleagues(organisation, told),
    ...notes(organisation, told.closed),
    ...together(organisation, told.fresh),
  ];
};

/** One card for further reports of one person within an hour, for each who hears of them. */
const together = (organisation: Organisation, about: Breach): NamedCard[] =>
  about.notices
    .filter(({ kind }) => kind === 'breach-reported')
    .flatMap((notice) =>
      (notice.to === 'dpo' ? [1, 14, 100] : [14]).map((count) => {
        const references = Array.from({ length: count }, (_, at) => `BR-2026-${String(at + 11).padStart(4, '0')}`);
        const name = `notices/${notice.kind} to ${notice.to} (${organisation.policy}), ${count} together`;
        return inChannel(name, noticeCard({ notice, about, organisation, now, together: { references } }));
      }),
    );

const ofRequests: readonly string[] = [
  'request-logged',
  'request-to-look-after',
  'request-reminder',
  'check-asked',
  'request-ended',
];

/** One line of the history each, and all of it at once, as the thread of the card tells it. */
const notes = (organisation: Organisation, about: Breach): NamedCard[] => {
  const notices = about.history.map((_, at) => waitingNotice({ kind: 'note', to: 'dpo', version: at + 1, now }));
  const alone = notices.map((notice, at) =>
    inChannel(
      `notices/note (${organisation.policy}), ${about.history[at]?.what} ${at}`,
      noticeCard({ notice, about: { ...about, notices: [notice] }, organisation, now }),
    ),
  );
  const gathered = notices.slice(0, 1).map((notice) => {
    const shown = noticeCard({ notice, about: { ...about, notices }, organisation, now });
    return inChannel(`notices/note (${organisation.policy}), all at once`, shown);
  });
  return [...alone, ...gathered];
};

/** What one colleague is told in person, in each state that it depends on. */
const toColleagues = (organisation: Organisation, told: ReturnType<typeof casesTold>): NamedCard[] => {
  const kinds = ['not-acknowledged', 'not-acknowledged-by-e-mail', 'clock-reminder', 'task-given'] as const;
  const [first, second = first] = organisation.people;
  return kinds.flatMap((kind) =>
    (['told', 'acknowledged', 'high', 'planned', 'drill'] as const).flatMap((state) =>
      [first, organisation.people.find(({ roles }) => roles.includes('chair')) ?? second].map((member) => {
        const holder = member?.id ?? null;
        const notice = waitingNotice({ kind, to: 'colleague', holder, version: told[state].version, now });
        const name = `notices/${kind} to ${member?.roles[0]} (${organisation.policy}), ${state}`;
        return inChannel(name, noticeCard({ notice, about: told[state], organisation, now: late }));
      }),
    ),
  );
};

const chat = (name: string, shown: Shown): NamedCard => ({ name, where: 'chat', shown });

const deskCards = (told: ReturnType<typeof casesTold>): NamedCard[] => {
  const open = draftOf(actOf('report-breach'));
  const drafts = acts.map((act) => draftOf(act));
  const two = [
    {
      ...open,
      typed: { kind: 'lost-device', summary: 'I left my laptop on the 17:05 train, with my referral list in it.' },
    },
    { ...open, id: 'draft-2', typed: { kind: 'wrong-recipient', summary: 'Register to the wrong parent.' } },
  ];
  const cases = [told.added, { ...told.withdrawn, reference: 'BR-2026-0002' }, told.nearMiss, sampleRequest()];
  const channels = [brookvale, kestrel].flatMap((organisation) =>
    channelsOf(organisation).map((each) => ({ organisation, channel: each })),
  );
  const manyOrganisations = ['north', 'south', 'east', 'west', 'middle', 'coast', 'hill'].map((id) => ({
    ...brookvale,
    id,
    name: `${id[0]?.toUpperCase()}${id.slice(1)} Inclusion Partnership`,
  }));
  const manyChannels = manyOrganisations.flatMap((organisation) =>
    channelsOf(organisation).map((each) => ({ organisation, channel: each })),
  );
  return [
    ...[
      maya,
      ...['Dev Patel', 'Ruth Adeyemi', 'Helen Marsh', 'Sam Whitlock', 'Alex Reid'].map((each) => colleague(each)),
    ].flatMap((person) => [
      chat(`desk/welcome, to ${person.name}`, help.welcomeCard(person)),
      chat(`desk/help, to ${person.name}`, help.helpCard(person)),
      chat(`desk/help, everything else, to ${person.name}`, help.allHelpCard(person)),
    ]),
    chat('desk/not for you, breaches', notForYouCard('breaches')),
    chat('desk/not for you, requests', notForYouCard('requests')),
    chat('desk/help, with what was typed', help.helpCard(maya, open.id)),
    chat('desk/help, everything else, with what was typed', help.allHelpCard(maya, open.id)),
    chat('desk/unclear', firstWords.unclearCard({})),
    chat('desk/unclear, with a form open', firstWords.unclearCard({ open: open.id })),
    chat('desk/ask which', firstWords.askWhichCard(['report-breach', 'near-miss', 'help'], { draft: open.id })),
    chat(
      'desk/ask which, a form open',
      firstWords.askWhichCard(['consent', 'question', 'log-request', 'report-breach'], {
        draft: open.id,
        open: open.id,
      }),
    ),
    ...languages.map((language) =>
      chat(
        `desk/ask which in ${saidIn[language].name}`,
        askInTwoLanguages(['report-breach', 'near-miss', 'log-request', 'help'], { draft: open.id, language }),
      ),
    ),
    ...languages.map((language) =>
      chat(
        `desk/ask which in ${saidIn[language].name}, a form open`,
        askInTwoLanguages(['consent', 'question', 'log-request', 'report-breach'], {
          draft: open.id,
          open: open.id,
          language,
        }),
      ),
    ),
    ...(['thanks', 'goodbye', 'curt', 'cross', 'something-else'] as const).map((said) =>
      chat(`desk/${said}`, firstWords.smallTalkCard(said)),
    ),
    chat('desk/edited', firstWords.editedCard()),
    chat('desk/danger now', firstWords.dangerNowCard({ contact: 'Amara Cole, 0116 496 0123', draft: open.id })),
    chat('desk/danger now, nobody named', firstWords.dangerNowCard({ contact: undefined, draft: open.id })),
    ...(['report-breach', 'log-request', 'consent', 'question', 'as-typed'] as const).map((leadsTo) =>
      chat(
        `desk/danger now, then ${leadsTo}`,
        firstWords.dangerNowCard({ contact: 'Amara Cole, 0116 496 0123', draft: open.id, leadsTo }),
      ),
    ),
    inChannel(
      'desk/danger now, where others read',
      firstWords.dangerInPublicCard('https://teams.microsoft.com/l/chat/0/0?users=28:desk'),
    ),
    ...answerCards(open.id),
    chat('desk/my reports, none', desk.myReportsCard([], [])),
    chat('desk/my reports, four', desk.myReportsCard(cases, [])),
    chat('desk/my reports, four and a form', desk.myReportsCard(cases, [open])),
    chat('desk/my reports, only a form', desk.myReportsCard([], [open])),
    chat('desk/my reports, ten and a form', desk.myReportsCard(tenOf(told.added), [open])),
    chat('desk/my reports, two forms', desk.myReportsCard(cases, two)),
    chat('desk/which form', desk.whichDraftCard(drafts)),
    chat('desk/which form of two', desk.whichDraftCard(two)),
    chat('desk/too many forms', tooManyFormsCard({ open: drafts, kept: undefined })),
    chat(
      'desk/too many forms, words kept',
      tooManyFormsCard({ open: drafts, kept: { draft: open.id, meaning: 'report-breach' } }),
    ),
    chat('desk/nothing open', desk.nothingOpenCard()),
    chat('desk/away', awayCard(awayUntil('2026-11-23'))),
    chat('desk/away for a day', awayCard(awayUntil('2026-11-19'))),
    chat('desk/digest of one', digestCard({ lines: digestLines(1), answerBy: 'buttons' })),
    chat('desk/digest of many', digestCard({ lines: digestLines(20), answerBy: 'buttons' })),
    chat('desk/digest with a request', digestCard({ lines: [...digestLines(1), digestRequest], answerBy: 'buttons' })),
    chat('desk/digest for somebody at a form', digestCard({ lines: digestLines(2), answerBy: 'typing' })),
    chat('desk/form gone', draftGoneCard()),
    chat(
      'dialogues/nothing left to ask',
      staleFormsCard([
        { title: 'Settle who asks', about: 'AR-2026-0001', why: 'recorded', written: [told.fresh.report.summary] },
      ]),
    ),
    chat(
      'dialogues/nothing left to ask, several',
      staleFormsCard([
        { title: 'Settle who asks', about: 'AR-2026-0001', why: 'recorded', written: [] },
        { title: 'Assess it', about: 'BR-2026-0001', why: 'ended', written: [] },
      ]),
    ),
    chat('desk/cancelled', discardedCard()),
    chat('desk/yes to no question', whichButtonCard(buttonsOn(parkedCard(actOf('near-miss'), open).card))),
    chat('desk/no to no question', allRightCard()),
    chat('desk/who is who', desk.whoIsWhoCard([brookvale])),
    chat('desk/who is who, in two organisations', desk.whoIsWhoCard([brookvale, kestrel])),
    chat('desk/where do you work', organisations.joinCard([brookvale, kestrel])),
    chat('desk/unknown where you work', organisations.joinCard([])),
    chat(
      'desk/unknown where you work, something has happened',
      organisations.joinCard([], { kind: 'lost-device', summary: 'I lost my laptop.' }),
    ),
    chat(
      'desk/unknown where you work, somebody may be in danger',
      organisations.joinCard([], { kind: 'wrong-recipient', summary: 'Her new address went to her violent ex.' }),
    ),
    chat('desk/delivery health, well', deliveryHealthCard(well, undefined)),
    chat(
      'desk/delivery health, well, but for first words',
      deliveryHealthCard({ ...well, unreached: [{ name: ruthNamed, because: 'never-spoken' }] }, undefined),
    ),
    chat('desk/delivery health, ill', deliveryHealthCard(ill, 'https://teams.microsoft.com/l/chat/0/0?users=28:1f')),
    ...(
      [
        ['deleted', { channel: 'dpo', code: 'channel-deleted' }, 'buttons', true],
        ['refused', { channel: 'chair', code: 'BotNotInConversationRoster' }, 'typing', true],
        ['to somebody else', { channel: 'dpo', code: 'team-deleted-for-good' }, 'buttons', false],
      ] as const
    ).map(([name, dead, answerBy, maySee]) =>
      chat(
        `desk/channel alarm, ${name}`,
        channelAlarmCard({ dead: { organisation: brookvale, since: now, ...dead }, maySee, answerBy }),
      ),
    ),
    ...deadlineCards(),
    inChannel('desk/connect', organisations.connectCard(channels)),
    inChannel('desk/connect, one of many', organisations.connectCard([...channels, ...manyChannels])),
    chat('desk/where do you work, one of many', organisations.joinCard(manyOrganisations)),
    inChannel('desk/connected, for the Data Protection Officer', organisations.connectedCard(brookvale, 'dpo')),
    inChannel('desk/connected, for the Chair', organisations.connectedCard(brookvale, 'chair')),
    inChannel('desk/come to the chat', desk.comeToChatCard('https://teams.microsoft.com/l/chat/0/0?users=28:desk')),
    inChannel('desk/come to the chat, without a link', desk.comeToChatCard(undefined)),
  ];
};

/** What somebody may ask the date of, with all of it told, with only the day, and with nothing. */
const deadlineCards = (): NamedCard[] =>
  [undefined, ...deadlineSubjects].flatMap((about) => {
    const card = (state: string, question: Omit<DeadlineQuestion, 'about'>, organisation = withTerms) => {
      const answer = answerDeadline({ ...question, ...(about ? { about } : {}) }, { organisation, now });
      return chat(
        `deadlines/${about ?? 'nothing'}, ${state}`,
        deadlineCard(answer, {
          about,
          draft: 'kept',
          isRequest: about !== undefined && matterOfSubject(about) !== undefined,
        }),
      );
    };
    const words = 'at hillcrest school';
    const told = { words, on: '2026-06-30', at: '16:10', resultsOn: '2026-08-20' };
    if (about === undefined) return [card('asked of', { words })];
    const clarification = { askedOn: '2026-07-03', answeredOn: '2026-07-10' };
    return [
      card('without a day', { words }),
      card('told', told),
      ...(about === 'retention'
        ? [
            card('of a breach', { words, kept: 'breach-record' }),
            card('with a period', { words }, untilAge(25)),
            card('with a period and a birthday', told, untilAge(25)),
          ]
        : []),
      ...(about === 'access' ? [card('paused for a while', { ...told, clarification })] : []),
      ...(about === 'education-record' ? [card('no terms set', told, brookvale)] : []),
    ];
  });

const untilAge = (keepUntilAge: number): Organisation => ({
  ...brookvale,
  consent: { ...brookvale.consent, keepUntilAge },
});

const withTerms: Organisation = {
  ...brookvale,
  schools: brookvale.schools.map((school) => ({
    ...school,
    type: 'maintained',
    terms: [
      { from: '2026-06-01', until: '2026-07-10' },
      { from: '2026-08-26', until: '2026-10-16' },
    ],
  })),
};

const inChannel = (name: string, shown: Shown): NamedCard => ({ name, where: 'channel', shown });

const tenOf = <Each extends Case>(about: Each): Each[] =>
  Array.from({ length: 10 }, (_, at) => ({ ...about, reference: `BR-2026-${String(10 - at).padStart(4, '0')}` }));

const awayUntil = (until: string) => ({
  ...{ from: '2026-11-19', until, backOn: daysAfter(until, 1) },
  coverName: 'Dev Patel',
});

/** A request with two dates and a task. */
const digestRequest: RequestLine = {
  ...{ type: 'request', reference: 'AR-2026-0001', organisation: brookvale.name },
  ...{ clock: { state: 'running', dueOn: '2026-12-16' }, disputedSince: undefined, today: '2026-11-30' },
  dates: [
    {
      ...{ kind: 'policy', dueOn: '2026-12-01', words: 'Answer it, by the partnership’s own target' },
      ...{ working: [], source: '' },
    },
    { kind: 'reply', dueOn: '2026-12-16', words: 'Answer it', working: [], source: '' },
  ],
  tasks: ['Consult Hillcrest School'],
};

/** A clock that runs, one that is late, and one that asks for nothing more. */
const digestLines = (count: number): BreachLine[] => {
  const dueAt = new Date(now.getTime() + 20 * 3_600_000);
  const clocks: BreachLine['clock'][] = [
    { state: 'running', dueAt, leftMs: 20 * 3_600_000 },
    { state: 'late', dueAt: now, lateMs: 3_600_000 },
    { state: 'not-needed' },
  ];
  return Array.from({ length: count }, (_, at) => ({
    type: 'breach',
    reference: `BR-2026-${String(at + 1).padStart(4, '0')}`,
    organisation: brookvale.name,
    drill: at === 1,
    danger: at === 2,
    clock: clocks[at % clocks.length] ?? { state: 'not-needed' },
    tasks: at % 2 === 0 ? [{ name: 'Tell Hillcrest School', kind: 'tell-school', dueAt }] : [],
  }));
};

const ruthNamed = 'Ruth Adeyemi, Deputy Data Protection Officer';

const well: DeliveryHealth = {
  waiting: 0,
  troubled: [],
  channels: [
    {
      organisation: brookvale.name,
      channel: 'dpo',
      connected: true,
      named: { channel: 'Data protection', team: 'Brookvale' },
      dead: null,
    },
    { organisation: brookvale.name, channel: 'chair', connected: true, named: undefined, dead: null },
  ],
  deadPeople: 0,
  unreached: [],
  mail: { works: true, code: null, since: now, checkedAt: now },
};

const ill: DeliveryHealth = {
  waiting: 12,
  troubled: Array.from({ length: 12 }, (_, at) => ({
    reference: `BR-2026-${String(at + 1).padStart(4, '0')}`,
    to: 'chair',
    trouble: at % 2 === 0 ? 'no-destination-left' : 'BotNotInConversationRoster',
    attempts: 4 + at,
    since: now,
  })),
  channels: [
    {
      organisation: brookvale.name,
      channel: 'dpo',
      connected: true,
      named: { channel: 'Data protection' },
      dead: { since: now, code: 'channel-deleted' },
    },
    { organisation: brookvale.name, channel: 'chair', connected: false, named: undefined, dead: null },
  ],
  deadPeople: 2,
  unreached: Array.from({ length: 7 }, (_, at) => ({
    name: ruthNamed,
    because: at === 0 ? ('blocked' as const) : ('never-spoken' as const),
  })),
  mail: { works: false, code: 'password-sign-in-off', since: now, checkedAt: now },
};

const faultCards = (voice: Voice): NamedCard[] => {
  const service = 'https://smba.example/uk/';
  const typed = {
    do: 'step',
    draft: idOf(70),
    step: 'what-nearly-happened',
    press: 'send',
    summary: voice.type('summary', 4000),
    stoppedBy: voice.type('stoppedBy', 2000),
  };
  const pressed = teamsActivity.parse(activityFrom(service, pressing(typed)));
  const written = teamsActivity.parse(activityFrom(service, { text: voice.type('summary', 4000) }));
  const correlation = '5f0c1a7e';
  return [
    chat('faults/fault after a button', faultCard({ activity: pressed, correlation })),
    chat('faults/fault after words', faultCard({ activity: written, correlation })),
    chat('faults/late after a button', lateCard(pressed)),
    chat('faults/late after words', lateCard(written)),
  ];
};

/** An answer with others that may fit, one on its own, a choice, and none at all. */
const answerCards = (draft: string) => {
  const place = { policy: brookvale.policy, organisation: brookvale.id, kept: [] };
  const asked = { organisation: brookvale, askerId: maya.id, draft, today: '2026-11-20' };
  const alone = { ...asked, organisation: { ...brookvale, people: brookvale.people.slice(0, 1) }, askerId: idOf(2) };
  const { answers } = answersTo('do I have to tell the parents?', place);
  const named = (id: string) => answerNamed(id, place) ?? assert.fail(id);
  return [
    chat('desk/answer', answerCard(named('what-is-a-breach'), answers.slice(0, 2), asked)),
    chat('desk/answer, nobody known', answerCard(named('what-is-a-breach'), [], { ...asked, organisation: undefined })),
    chat(
      'desk/answer, to the Data Protection Officer',
      answerCard(named('what-is-a-breach'), [], { ...asked, askerId: idOf(2) }),
    ),
    chat('desk/answer, nobody else to ask', answerCard(named('what-is-a-breach'), [], alone)),
    chat('desk/which answer', whichAnswerCard(answers, asked)),
    chat('desk/which answer, nobody else to ask', whichAnswerCard(answers, alone)),
    chat('desk/no answer', whichAnswerCard([], asked)),
    chat('desk/no answer, nobody else to ask', whichAnswerCard([], alone)),
  ];
};

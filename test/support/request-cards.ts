import type { Reading } from '../../src/desk/ports/case-store.ts';
import type { Due } from '../../src/desk/requests.ts';
import { type Notice, waitingNotice } from '../../src/domain/notices/notice.ts';
import { noticesFor } from '../../src/domain/notices/recipients.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { type RequestPage, requestPages } from '../../src/domain/request/request-pages.ts';
import { noticeCard } from '../../src/notices/index.ts';
import { changedCard } from '../../src/pages/changed-card.ts';
import { requestPage } from '../../src/pages/request/request-page.ts';
import { requestReceipt } from '../../src/pages/request/request-receipt.ts';
import { requestsCard } from '../../src/pages/request/requests-card.ts';
import { unseenCard } from '../../src/pages/unseen-card.ts';
import { whatsDueCard } from '../../src/pages/whats-due-card.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import type { NamedCard } from './all-cards.ts';
import { brookvale, colleague, idOf, kestrel, larkfield, maya, now } from './cast.ts';
import { type RequestState, requestsTold } from './requests-told.ts';
import { casesTold } from './sample-breach.ts';
import type { Voice } from './walk-dialogue.ts';

type Told = ReturnType<typeof requestsTold>;

const chat = (name: string, shown: Shown): NamedCard => ({ name, where: 'chat', shown });
const inChannel = (name: string, shown: Shown): NamedCard => ({ name, where: 'channel', shown });

/** Every card about a request that is not a step of a dialogue. */
export const requestCards = (voice: Voice, name: string): NamedCard[] => {
  const told = requestsTold(voice, name);
  return [
    ...pages(told),
    ...Object.entries(told).map(([state, about]) =>
      chat(`request-changed/${state}`, changedCard(about, { ...seenBy('Dev Patel'), now })),
    ),
    chat(
      'request-changed/may not ask, for the Co-ordinator',
      changedCard(mayNotAsk(told), { ...seenBy('Sam Whitlock'), now }),
    ),
    ...receipts(told),
    ...[brookvale, kestrel, larkfield].flatMap((each) => notices(each, requestsTold(voice, name, each))),
    ...lists(told, voice, name),
    inChannel('request-notices/unseen', unseenCard(told.open.reference)),
  ];
};

const seenBy = (who: string) => ({ organisation: brookvale, person: who === maya.name ? maya : colleague(who) });

const mayNotAsk = ({ open }: Told): DataRequest => ({
  ...open,
  standing: open.standing && { ...open.standing, judgement: 'may-not' },
});

const pages = (told: Told): NamedCard[] => {
  const page = (state: RequestState, which: RequestPage, who = 'Dev Patel') => {
    const readings = which === 'history' && who === 'Dev Patel' ? readBy(told[state].reference) : undefined;
    return chat(
      `request/${state}, ${which}, to ${who}`,
      requestPage(which, told[state], { ...seenBy(who), readings, now }),
    );
  };
  const states = Object.keys(told) as RequestState[];
  return [
    ...states.map((state) => page(state, 'request')),
    ...(
      [
        'logged',
        'paused',
        'clarified',
        'extended',
        'feeAsked',
        'delayTold',
        'answered',
        'complaint',
        'acknowledged',
      ] as const
    ).map((state) => page(state, 'dates')),
    ...(['authorityAsked', 'educationalRecord', 'freedom', 'question'] as const).map((state) => page(state, 'dates')),
    ...(
      [
        'logged',
        'open',
        'searched',
        'healthListed',
        'healthHeld',
        'unapproved',
        'approved',
        'advised',
        'correcting',
        'restricted',
        'corrected',
      ] as const
    ).map((state) => page(state, 'work')),
    ...(
      ['logged', 'withheld', 'searched', 'checking', 'ready', 'answered', 'refused', 'corrected', 'passedOn'] as const
    ).map((state) => page(state, 'answer')),
    page('answered', 'history'),
    page('open', 'history'),
    ...requestPages.map((which) => page('advised', which, 'Sam Whitlock')),
    page('checking', 'answer', 'Ruth Adeyemi'),
  ];
};

const readBy = (reference: string): Reading[] =>
  [...requestPages, 'document'].map((page, at) => ({
    ...{ at: new Date(now.getTime() + at * 60_000), personId: idOf(2), name: 'Dev Patel' },
    ...{ reference, page },
  }));

const receipts = (told: Told): NamedCard[] =>
  (['logged', 'paused', 'late', 'answered', 'refused', 'question', 'complaint'] as const).map((state) =>
    chat(`request-receipt/${state}`, requestReceipt(told[state], { organisation: brookvale, now })),
  );

/** What each kind of notice becomes for each who hears it; none of them names anybody. */
const notices = (organisation: Organisation, told: Told): NamedCard[] => {
  const card = (notice: Notice, state: RequestState, at = now) =>
    inChannel(
      `request-notices/${notice.kind} to ${notice.to} (${organisation.policy}), ${state}`,
      noticeCard({ notice, about: told[state], organisation, now: at }),
    );
  const of = (kind: Notice['kind'], version = 1): Notice[] =>
    noticesFor(kind, { of: 'request', organisation, version, now });
  const toColleague = (kind: Notice['kind'], step?: string): Notice =>
    waitingNotice({
      ...{ kind, to: 'colleague', holder: organisation.people[0]?.id ?? null, version: 1, now },
      ...(step === undefined ? {} : { step }),
    });
  const [first] = of('request-logged');
  const views = (['everyone', 'who-decides'] as const).flatMap((whom) =>
    (['logged', 'open', 'checking', 'answered'] as const).map((state) =>
      inChannel(
        `request-notices/request-logged to dpo (${organisation.policy}), ${state} for ${whom}`,
        noticeCard({
          ...{ notice: first as Notice, about: told[state], organisation, now },
          view: { for: whom, viewers: ['29:dev'] },
        }),
      ),
    ),
  );
  return [
    ...(Object.keys(told) as RequestState[]).flatMap((state) =>
      of('request-logged').map((notice) => card(notice, state)),
    ),
    ...views,
    ...(['logged', 'paused', 'late', 'correcting'] as const).map((state) =>
      card(toColleague('request-to-look-after'), state),
    ),
    ...reminders.map(({ state, step }) => card(toColleague('request-reminder', step), state)),
    ...(['checking', 'ready'] as const).map((state) => card(toColleague('check-asked'), state)),
    ...(['answered', 'refused', 'complaintSettled', 'withdrawn'] as const).flatMap((state) =>
      of('request-ended').map((notice) => card(notice, state)),
    ),
    ...(['checking', 'added', 'answered'] as const).flatMap((state) =>
      told[state].history.flatMap((_, at) =>
        of('note', at + 1).map((notice) => ({
          ...card(notice, state),
          name: `request-notices/note (${organisation.policy}), ${state} ${at}`,
        })),
      ),
    ),
  ];
};

/** A step of the plan each, as its notice carries it. */
const reminders: readonly { state: RequestState; step: string }[] = [
  { state: 'open', step: 'policy-7@2026-12-01' },
  { state: 'open', step: 'reply-14@2026-12-16' },
  { state: 'open', step: 'policy-lapse@2026-11-16' },
  { state: 'late', step: 'reply-lapse@2026-11-12' },
  { state: 'paused', step: 'awaits-clarification-1@2026-11-17' },
  { state: 'identityAsked', step: 'awaits-identity-1@2026-11-17' },
  { state: 'complaint', step: 'acknowledge-7@2026-12-16' },
  { state: 'open', step: 'snooze-2026-11-18T20:00:00Z' },
  { state: 'answered', step: 'reply-1@2026-12-16' },
];

const lists = (told: Told, voice: Voice, name: string): NamedCard[] => {
  const seen = { organisations: [brookvale], now };
  const open = [told.late, told.open, told.paused, told.complaint, told.question].map((each, at) => ({
    ...each,
    reference: `AR-2026-000${at + 1}`,
  }));
  const many = Array.from({ length: 23 }, (_, at) => ({
    ...told.open,
    reference: `AR-2026-01${String(at).padStart(2, '0')}`,
  }));
  const breach = casesTold(voice, name).planned;
  const due: Due[] = [
    { what: 'breach', about: breach, dueAt: now },
    ...open.map((about) => ({ what: 'request' as const, about, dueAt: now })),
    ...breach.tasks.map((task) => ({ what: 'task' as const, about: breach, task, dueAt: task.dueAt })),
  ];
  return [
    chat('request-lists/requests, none', requestsCard([], seen)),
    chat('request-lists/requests', requestsCard(open, seen)),
    chat('request-lists/requests, many', requestsCard(many, seen)),
    chat('request-lists/what’s due, nothing', whatsDueCard([], seen)),
    chat('request-lists/what’s due', whatsDueCard(due, seen)),
  ];
};

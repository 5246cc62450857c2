import type { DeliveryHealth } from '../../src/desk/look-up.ts';
import { channelsOf } from '../../src/desk/look-up.ts';
import type { Case } from '../../src/domain/breach/breach.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { noticeKinds } from '../../src/domain/notices/notice.ts';
import { noticesFor } from '../../src/domain/notices/recipients.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { caseCard } from '../../src/teams/cards/case-card.ts';
import { changedCard } from '../../src/teams/cards/changed-card.ts';
import { deliveryHealthCard } from '../../src/teams/cards/delivery-health-card.ts';
import * as desk from '../../src/teams/cards/desk-cards.ts';
import { noticeCard } from '../../src/teams/cards/notice-card.ts';
import * as organisations from '../../src/teams/cards/organisation-cards.ts';
import { receiptCard } from '../../src/teams/cards/receipt-card.ts';
import { catalogue } from '../../src/teams/dialogues/catalogue.ts';
import type { Dialogue } from '../../src/teams/dialogues/define-dialogue.ts';
import { dialogueCard, discardedCard, draftGoneCard, parkedCard } from '../../src/teams/dialogues/dialogue-card.ts';
import { faultCard, lateCard } from '../../src/teams/fault-card.ts';
import type { Shown } from '../../src/teams/incoming.ts';
import { teamsActivity } from '../../src/teams/read-activity.ts';
import { brookvale, colleague, idOf, kestrel, maya, now } from './cast.ts';
import { casesTold } from './sample-breach.ts';
import { draftOf, inputsOf, type Visit, type Voice, walkDialogue } from './walk-dialogue.ts';
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
  summary: 'I left my bag on the 17:05 train, with my referral list in it.',
  whereNow: 'The train company is looking for it at Leicester station.',
  toldAlready: 'Priya Nair, and IT support.',
  done: 'I rang lost property at 18:00.',
  words: 'Lost property has a bag like mine. I can look at it tomorrow at 08:00.',
  reason: 'My bag was in the staff room all along.',
  stoppedBy: 'A colleague read the address before I pressed send.',
};

/** More than any single choice has, so that every branch is walked. */
const everyChoice = 18;

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
export const allCards = (voice: Voice = ordinary, name = maya.name): NamedCard[] => {
  const told = casesTold(voice, name);
  return [
    ...Object.values(catalogue).flatMap((dialogue) => cardsOf(dialogue, voice, told.told)),
    ...aboutCases(told),
    ...[brookvale, kestrel, hillcrest].flatMap((each) => notices(each, casesTold(voice, name, each))),
    ...deskCards(told),
    ...faultCards(voice),
  ];
};

/** The steps of a dialogue as a person meets them, on every branch. */
export const visitsOf = (dialogue: Dialogue, voice: Voice = ordinary): Visit[] => {
  const about = casesTold(voice, maya.name).told;
  return Array.from({ length: everyChoice }, (_, choice) => walkDialogue(dialogue, { voice, choice, about })).flat();
};

const cardsOf = (dialogue: Dialogue, voice: Voice, about: Case): NamedCard[] => {
  const seen = new Set<string>();
  const steps = Array.from({ length: everyChoice }, (_, choice) => walkDialogue(dialogue, { voice, choice, about }))
    .flat()
    .flatMap((visit) => {
      const { step, setting, empty, filled, wrong } = visit;
      const emptyCard = dialogueCard(dialogue, empty, setting);
      const asked = JSON.stringify([step.id, inputsOf(emptyCard.card)]);
      if (seen.has(asked)) return [];
      const first = ![...seen].some((each) => each.startsWith(`["${step.id}"`));
      seen.add(asked);
      const title = `${dialogue.id}/${step.id}${first ? '' : ` for ${empty.typed['kind'] ?? seen.size}`}`;
      const card = (state: 'empty' | 'filled' | 'wrong', shown: Shown): NamedCard => ({
        name: `${title}, ${state}`,
        where: 'chat',
        shown,
        visit: { ...visit, state },
      });
      if (!first) return [card('filled', dialogueCard(dialogue, filled, setting))];
      return [
        card('empty', emptyCard),
        card('filled', dialogueCard(dialogue, filled, setting)),
        ...(wrong.problems.length > 0
          ? [card('wrong', dialogueCard(dialogue, wrong.draft, setting, wrong.problems))]
          : []),
      ];
    });
  const draft = draftOf(dialogue);
  const setting = { organisation: brookvale, now, about };
  return [
    ...steps,
    chat(`${dialogue.id}/cancel`, dialogueCard(dialogue, { ...draft, askingToCancel: true }, setting)),
    chat(`${dialogue.id}/kept for later`, parkedCard(dialogue, draft)),
  ];
};

const aboutCases = (told: ReturnType<typeof casesTold>): NamedCard[] => {
  const reader = (who: string) => ({ organisation: brookvale, person: who === maya.name ? maya : colleague(who) });
  return [
    ...Object.entries(told).map(([state, about]) => chat(`receipt/${state}`, receiptCard(about))),
    ...Object.entries(told).map(([state, about]) => chat(`case/${state}`, caseCard(about, reader(maya.name)))),
    chat('case/added, to the Data Protection Officer', caseCard(told.added, reader('Dev Patel'))),
    chat('case/added, to the Co-ordinator', caseCard(told.added, reader('Sam Whitlock'))),
    ...(['corrected', 'added', 'withdrawn'] as const).map((state) =>
      chat(`changed/${state}`, changedCard(told[state])),
    ),
  ];
};

/** What each kind of notice becomes for each who hears it; the receipt is the reporter's own and stands above. */
const notices = (organisation: Organisation, told: ReturnType<typeof casesTold>): NamedCard[] => {
  const { version } = told.withdrawn;
  const card = (notice: Notice, about: Case, state: string) =>
    inChannel(
      `notices/${notice.kind} to ${notice.to} (${organisation.policy}), ${state}`,
      noticeCard({ notice, about, organisation, now }),
    );
  const reported = (['fresh', 'added', 'withdrawn', 'nearMiss', 'nearMissWithdrawn'] as const).flatMap((state) =>
    told[state].notices.filter(({ kind }) => kind !== 'receipt').map((notice) => card(notice, told[state], state)),
  );
  const changed = noticeKinds
    .filter((kind) => !['breach-reported', 'near-miss-reported', 'receipt'].includes(kind))
    .flatMap((kind) => noticesFor(kind, { of: 'breach', organisation, version, now }))
    .map((notice) => card(notice, told.withdrawn, 'changed'));
  return [...reported, ...changed];
};

const chat = (name: string, shown: Shown): NamedCard => ({ name, where: 'chat', shown });

const deskCards = (told: ReturnType<typeof casesTold>): NamedCard[] => {
  const open = draftOf(catalogue['report-breach']);
  const drafts = Object.values(catalogue).map((dialogue) => ({ draft: draftOf(dialogue), title: dialogue.title }));
  const cases = [told.added, { ...told.withdrawn, reference: 'BR-2026-0002' }, told.nearMiss];
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
    chat('desk/welcome', desk.welcomeCard()),
    chat('desk/help', desk.helpCard()),
    chat('desk/unclear', desk.unclearCard({})),
    chat('desk/unclear, with a form open', desk.unclearCard({ open: open.id })),
    chat('desk/ask which', desk.askWhichCard(['report-breach', 'near-miss', 'my-reports', 'help'], open.id)),
    chat('desk/my reports, none', desk.myReportsCard([], [])),
    chat('desk/my reports, three', desk.myReportsCard(cases, [])),
    chat('desk/my reports, three and a form', desk.myReportsCard(cases, [open])),
    chat('desk/my reports, only a form', desk.myReportsCard([], [open])),
    chat('desk/my reports, ten and a form', desk.myReportsCard(tenOf(told.added), [open])),
    chat('desk/which form', desk.whichDraftCard(drafts)),
    chat('desk/nothing open', desk.nothingOpenCard()),
    chat('desk/form gone', draftGoneCard()),
    chat('desk/cancelled', discardedCard()),
    chat('desk/who is who', desk.whoIsWhoCard([brookvale])),
    chat('desk/who is who, in two organisations', desk.whoIsWhoCard([brookvale, kestrel])),
    chat('desk/where do you work', organisations.joinCard([brookvale, kestrel])),
    chat('desk/unknown where you work', organisations.joinCard([])),
    chat('desk/delivery health, well', deliveryHealthCard(well)),
    chat('desk/delivery health, ill', deliveryHealthCard(ill)),
    inChannel('desk/connect', organisations.connectCard(channels)),
    inChannel('desk/connect, one of many', organisations.connectCard([...channels, ...manyChannels])),
    chat('desk/where do you work, one of many', organisations.joinCard(manyOrganisations)),
    inChannel('desk/connected, for the Data Protection Officer', organisations.connectedCard(brookvale, 'dpo')),
    inChannel('desk/connected, for the Chair', organisations.connectedCard(brookvale, 'chair')),
    inChannel('desk/come to the chat', desk.comeToChatCard('https://teams.microsoft.com/l/chat/0/0?users=28:desk')),
    inChannel('desk/come to the chat, without a link', desk.comeToChatCard(undefined)),
  ];
};

const inChannel = (name: string, shown: Shown): NamedCard => ({ name, where: 'channel', shown });

const tenOf = (about: Case): Case[] =>
  Array.from({ length: 10 }, (_, at) => ({ ...about, reference: `BR-2026-${String(10 - at).padStart(4, '0')}` }));

const well: DeliveryHealth = {
  waiting: 0,
  troubled: [],
  channels: [
    { organisation: brookvale.name, channel: 'dpo', connected: true, deadSince: null },
    { organisation: brookvale.name, channel: 'chair', connected: true, deadSince: null },
  ],
  deadPeople: 0,
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
    { organisation: brookvale.name, channel: 'dpo', connected: true, deadSince: now },
    { organisation: brookvale.name, channel: 'chair', connected: false, deadSince: null },
  ],
  deadPeople: 2,
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

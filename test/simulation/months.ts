import { acknowledgeComplaint } from '../../src/acts/about-a-request/acknowledge-complaint.ts';
import { askClarification } from '../../src/acts/about-a-request/ask-clarification.ts';
import { extendRequest } from '../../src/acts/about-a-request/extend-request.ts';
import { recordClarification } from '../../src/acts/about-a-request/record-clarification.ts';
import { settleIdentity } from '../../src/acts/about-a-request/settle-identity/settle-identity.ts';
import { withdrawRequest } from '../../src/acts/about-a-request/withdraw-request.ts';
import { daysAfter } from '../../src/domain/deadlines/calendar.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { Matter } from '../../src/domain/request/matters.ts';
import { identityForm } from '../../src/domain/request/standing/identity-form.ts';
import { brookvale, kestrel, larkfield } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { khanAsks } from '../support/sample-request.ts';
import { type Deed, london, type Scene } from './simulate.ts';

const words = <Words>(said: string): Words => said as Words;

/** Somebody logs a request that is called `name` from here on, received so many days ago. */
const logs = (
  at: string,
  name: string,
  { matter, to = brookvale, daysAgo = 0 }: { matter: Matter; to?: typeof brookvale; daysAgo?: number },
): Deed => ({
  at,
  who: 'Maya Okafor',
  words: `logs $${name} (${matter}) for ${to.name}${daysAgo > 0 ? `, received ${daysAgo} days ago` : ''}`,
  act: async ({ desk, person, submissionId, references }) => {
    const receivedOn = daysAfter(at.slice(0, 10), -daysAgo);
    const { school: _, bornOn: __, ...asked } = khanAsks;
    const outcome = await desk.logRequest({
      ...{ submissionId, organisation: to.id, receiptCard: null, person: { ...person, organisation: to.id } },
      form: { ...asked, matter, receivedOn, subject: words(`The pupil of ${name}`) },
    });
    if (outcome.ok) references.set(name, outcome.value.reference);
    return outcome;
  },
});

const about = (
  at: string,
  who: string,
  said: string,
  name: string,
  act: (scene: Scene & { reference: string }) => Promise<Outcome<unknown>>,
): Deed => ({
  at,
  who,
  words: said.replace('$it', `$${name}`),
  act: (scene) => act({ ...scene, reference: scene.references.get(name) ?? name }),
});

const dayOf = (at: string): string => at.slice(0, 10);

const asksWhatTheyMean = (at: string, who: string, name: string): Deed =>
  about(at, who, 'asks what is meant in $it: the clock stands still', name, ({ desk, ...asked }) =>
    doing(desk, askClarification, {
      ...asked,
      answers: {
        ...{ need: 'cannot-find', reason: words('There are ten years of it.') },
        ...{ question: words('Which years?'), askedOn: dayOf(at) },
      },
    }),
  );

const hearsWhatTheyMean = (at: string, who: string, name: string): Deed =>
  about(at, who, 'hears what is meant in $it', name, ({ desk, ...asked }) =>
    doing(desk, recordClarification, { ...asked, answers: { answeredOn: dayOf(at), answer: words('The last two.') } }),
  );

const extendsIt = (at: string, who: string, name: string): Deed =>
  about(at, who, 'takes two further months for $it', name, ({ desk, ...asked }) =>
    doing(desk, extendRequest, {
      ...asked,
      answers: { ground: 'complex', reasons: words('Three archives have to be read.'), toldOn: dayOf(at) },
    }),
  );

const asksForProof = (at: string, who: string, name: string): Deed =>
  about(at, who, 'asks who the requester of $it is', name, ({ desk, ...asked }) =>
    doing(desk, settleIdentity, {
      ...asked,
      answers: identityForm.parse({ way: 'ask', askedOn: dayOf(at), doubt: 'Nobody here has met them.' }),
    }),
  );

const acknowledges = (at: string, who: string, name: string): Deed =>
  about(at, who, 'tells the complainant that $it has come', name, ({ desk, ...asked }) =>
    doing(desk, acknowledgeComplaint, { ...asked, answers: { on: dayOf(at) } }),
  );

const withdraws = (at: string, who: string, name: string): Deed =>
  about(at, who, 'records that $it was withdrawn', name, ({ desk, ...asked }) =>
    doing(desk, withdrawRequest, { ...asked, answers: { reason: words('They no longer want it.') } }),
  );

const snoozes = (at: string, who: string, name: string, minutes: number): Deed =>
  about(at, who, `puts $it off for ${minutes} minutes`, name, ({ desk, reference, person }) =>
    desk.snooze({ reference, person, minutes }),
  );

const goesAway = (
  at: string,
  who: string,
  { from, until, cover }: Record<'from' | 'until' | 'cover', string>,
): Deed => ({
  at,
  who,
  words: `is away from ${from} to ${until} for ${brookvale.name}, cover ${cover}`,
  act: ({ desk, person, submissionId }) => {
    const { id = '' } = brookvale.people.find(({ name }) => name === cover) ?? {};
    return desk.recordAbsence({ person, submissionId, organisation: brookvale.id, from, until, cover: id });
  },
});

const inOrder = (deeds: readonly Deed[]): Deed[] =>
  deeds.toSorted((one, other) => london(one.at).getTime() - london(other.at).getTime());

/** 2122: Good Friday is 27 March, and summer time begins on Sunday 29 March. */
export const overEaster = {
  from: '2122-03-09 08:00',
  until: '2122-04-20 12:00',
  deeds: inOrder([
    // Paused over Easter: nothing is told of its dates while it stands still, and the date that has moved is told anew.
    logs('2122-03-09 15:40', 'paused', { matter: 'access' }),
    asksWhatTheyMean('2122-03-24 10:00', 'Sam Whitlock', 'paused'),
    hearsWhatTheyMean('2122-04-07 14:00', 'Sam Whitlock', 'paused'),
    // Extended in time: the first date is told no more.
    logs('2122-03-09 10:00', 'extended', { matter: 'access', to: kestrel, daysAgo: 14 }),
    extendsIt('2122-03-19 16:00', 'Imran Sadiq', 'extended'),
    // Proof is awaited.
    logs('2122-03-10 11:00', 'doubted', { matter: 'access', to: kestrel }),
    asksForProof('2122-03-11 09:00', 'Grace Lindqvist', 'doubted'),
    // Nobody answers it; it is over on the way into Easter.
    logs('2122-03-09 12:00', 'late', { matter: 'erasure', to: larkfield, daysAgo: 12 }),
    withdraws('2122-04-09 10:00', 'Priya Nair', 'late'),
    // Its thirty days end on Easter Sunday, so on the Tuesday; while the Data Protection Officer is away.
    logs('2122-03-10 09:00', 'complaint', { matter: 'complaint', daysAgo: 11 }),
    goesAway('2122-03-23 16:00', 'Dev Patel', { from: '2122-03-24', until: '2122-04-01', cover: 'Ruth Adeyemi' }),
    snoozes('2122-03-24 09:10', 'Sam Whitlock', 'complaint', 60),
    acknowledges('2122-03-31 11:00', 'Ruth Adeyemi', 'complaint'),
    withdraws('2122-04-02 11:00', 'Dev Patel', 'complaint'),
    // Twenty working days, of which Easter takes two.
    logs('2122-03-13 09:00', 'figures', { matter: 'freedom-of-information', to: larkfield }),
  ]),
};

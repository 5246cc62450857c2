import assert from 'node:assert/strict';
import { acts } from '../../src/acts/index.ts';
import { mapPersonal } from '../../src/domain/map-personal.ts';
import { makeRequestDocument } from '../../src/domain/request/letters/make-request-document.ts';
import { neverWrite } from '../../src/domain/request/letters/never-write.ts';
import { requestDocumentKinds } from '../../src/domain/request/letters/request-documents.ts';
import { matters } from '../../src/domain/request/matters.ts';
import { type DataRequest, dataRequest } from '../../src/domain/request/request.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { visitsOf } from '../support/all-cards.ts';
import { brookvale, maya } from '../support/cast.ts';
import { khanAsks, sampleRequest } from '../support/sample-request.ts';
import { everyElement } from '../support/walk-dialogue.ts';

const by = { id: maya.id, name: maya.name } as never;
const on = '2026-11-17';
const at = new Date(`${on}T10:00:00Z`);
const words = 'said';

/** Everything that can be said about a request, said. */
const full: Partial<DataRequest> = {
  identity: { asked: { on, doubt: words, by }, known: { reason: words, by, recordedAt: at }, seen: null },
  standing: {
    judgement: 'may-not',
    reason: words,
    understands: null,
    understandsBecause: words,
    authority: null,
    safeguarding: false,
    by,
    at,
  },
  clarification: {
    askedOn: on,
    need: 'large-amount',
    reason: words,
    question: words,
    by,
    answeredOn: on,
    answer: words,
  },
  extension: { ground: 'complex', reasons: words, toldOn: on, by, recordedAt: at },
  fee: { ground: 'excessive', amount: 5, reasons: words, askedOn: on, by, paidOn: null },
  delay: { toldOn: on, words, by, recordedAt: at },
  searches: [{ place: words, found: words, on, by, recordedAt: at }],
  withheld: [
    {
      id: 'w1',
      exemption: 'crime',
      what: words,
      reason: words,
      extent: 'redacted',
      fullCopy: words,
      by,
      at,
      liftedAt: null,
    },
  ],
  advice: { askedOn: on, givenOn: on, advises: 'hand-over', words, by, at },
  answer: {
    ...{
      at,
      by,
      words,
      parts: ['confirmation', 'purposes'],
      leftOut: words,
      form: 'paper',
      outcome: 'partly',
      reasons: words,
    },
    ...{ bothVersionsOf: ['AR-2026-0001'], flagsRestrictionOf: ['AR-2026-0001'] },
  },
  check: { at, by, words },
  delivery: { on, how: 'letter', proof: words, by, recordedAt: at },
  refusal: { ground: 'excessive', reasons: words, toldOn: on, by, recordedAt: at },
  challenge: {
    state: 'governing-body',
    entry: words,
    ourVersion: words,
    theirVersion: words,
    since: on,
    resolved: null,
  },
  restriction: { since: on, of: words, reason: words, ground: 'granted', by, subjectToldOn: null, liftedOn: null },
  acknowledged: { on, by, recordedAt: at },
  ended: { on, by, words },
  additions: [{ at, by, words }],
} as never;

/** Each of somebody's words says where it stands. */
const toldByPlace = (over: Partial<DataRequest>): DataRequest =>
  mapPersonal(dataRequest, sampleRequest({ ...full, ...over }), (value, path) =>
    typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value) ? `«${path.join('.')}»` : value,
  ) as DataRequest;

/** Whom these go to hears of the ground itself, or decides on it. */
const notToRequester = ['school-consultation', 'advice-request', 'health-opinion-request', 'body-letter'];

/** What people say of who asks: a name, an address. */
const names = ['asked.requester', 'asked.contact', 'asked.subject'];

const placesInLetters = (): string[] => {
  const found = new Set<string>();
  const history = [...sampleRequest().history, { ...sampleRequest().history[0], what: 'passed-on' }] as never;
  for (const matter of matters) {
    for (const resolved of [null, { on, how: 'corrected', words, by }]) {
      const state = resolved ? 'resolved' : 'governing-body';
      const challenge = { ...full.challenge, state, resolved } as never;
      const request = toldByPlace({ asked: { ...khanAsks, matter }, history, challenge });
      for (const outcome of ['partly', 'not-done'] as const) {
        const asked = { ...request, answer: request.answer && { ...request.answer, outcome } };
        for (const document of requestDocumentKinds.filter((kind) => !notToRequester.includes(kind))) {
          const made = makeRequestDocument(asked, { document, organisation: brookvale, now: at });
          for (const [, place] of JSON.stringify(made).matchAll(/«([^»]*)»/g)) found.add(place ?? '');
        }
      }
    }
  }
  return [...found].filter((place) => !names.includes(place)).sort();
};

/** Where each is typed. */
const typedOn: Readonly<Record<string, readonly string[]>> = {
  'asked.wants': ['log-request/who-asks', 'correct-request/who-asks'],
  'identity.asked.doubt': ['settle-identity/doubt'],
  'clarification.question': ['ask-clarification/question'],
  'clarification.reason': ['ask-clarification/question'],
  'clarification.answer': ['record-clarification/answer'],
  'extension.reasons': ['extend-request/reasons'],
  'fee.reasons': ['ask-fee/fee'],
  'delay.words': ['tell-delay/why'],
  'answer.words': ['prepare-answer/what'],
  'answer.reasons': ['prepare-answer/outcome'],
  'refusal.reasons': ['refuse-request/ground'],
  'ended.words': ['pass-on/to', 'pass-on/answer', 'settle-complaint/outcome'],
  'challenge.entry': ['move-dispute/versions'],
  'challenge.ourVersion': ['move-dispute/versions'],
  'challenge.theirVersion': ['move-dispute/versions'],
  'challenge.resolved.words': ['move-dispute/resolved'],
  'restriction.of': ['restrict/what'],
  'restriction.reason': ['restrict/what'],
};

const warnedOn = acts.flatMap((act) =>
  visitsOf(act)
    .filter(({ filled, setting }) =>
      everyElement(formCard(act, filled, setting).card).some(({ text }) => text === neverWrite),
    )
    .map(({ step }) => `${act.id}/${step.id}`),
);

describe('the words that a requester reads', () => {
  it('are all known, so that no letter takes up others unseen', () => {
    assert.deepEqual(placesInLetters(), Object.keys(typedOn).sort());
  });

  it('are typed under a warning not to name what a letter must not give away, and no others are', () => {
    assert.deepEqual([...new Set(warnedOn)].sort(), [...new Set(Object.values(typedOn).flat())].sort());
  });

  it('are warned of abuse, harm, a crime, an adoption and whoever told us', () => {
    for (const each of [/harm/, /abuse/, /crime/, /adopted/, /who told us/]) assert.match(neverWrite, each);
  });
});

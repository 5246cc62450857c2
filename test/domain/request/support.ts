import type { Actor } from '../../../src/domain/history.ts';
import { answerParts } from '../../../src/domain/request/answer/answer.ts';
import { checkAnswer, checkForm } from '../../../src/domain/request/answer/check-answer.ts';
import { answerForm, prepareAnswer } from '../../../src/domain/request/answer/prepare-answer.ts';
import type { DataRequest } from '../../../src/domain/request/request.ts';
import type { Deciding } from '../../../src/domain/request/revise-request.ts';
import { adviceForm } from '../../../src/domain/request/work/record-advice.ts';
import { recordSearch, searchForm } from '../../../src/domain/request/work/record-search.ts';
import { type WithholdForm, withhold, withholdForm } from '../../../src/domain/request/work/withhold.ts';
import { brookvale, colleague } from '../../support/cast.ts';
import { accepted } from '../../support/run-breach.ts';
import { sampleRequest } from '../../support/sample-request.ts';

const actorNamed = (name: string): Actor => ({ id: colleague(name).id, name }) as Actor;

interface Circumstances {
  readonly on?: string;
  readonly by?: string;
  readonly marked?: readonly DataRequest[];
}

/** Somebody decides at ten in the morning of a day; Dev on 20 November 2026 unless something else is said. */
export const decided = (
  before: DataRequest,
  { on = '2026-11-20', by = 'Dev Patel', marked = [] }: Circumstances = {},
): Deciding => ({
  before,
  by: actorNamed(by),
  organisation: brookvale,
  marked,
  submissionId: `version ${before.version + 1}`,
  now: new Date(`${on}T10:00:00Z`),
});

const at = new Date('2026-11-17T10:00:00Z');
const by = actorNamed('Dev Patel');

/** Mrs Khan is known, and may ask for her son. */
export const mayAsk = {
  identity: { asked: null, known: { reason: 'I know her.', by, recordedAt: at }, seen: null },
  standing: {
    judgement: 'for-child',
    reason: 'He is eight.',
    understands: 'does-not-understand',
    authority: null,
    safeguarding: false,
    by,
    at,
  },
} as unknown as Pick<DataRequest, 'identity' | 'standing'>;

export const consultation = {
  id: 'consult-school.hillcrest',
  kind: 'consult-school' as const,
  school: 'hillcrest',
  createdAt: at,
  done: null,
  notDone: null,
};

export const search = searchForm.parse({
  place: 'The case files.',
  found: '42 pages.',
  holdsHealth: 'no',
  on: '2026-11-18',
});
export const line = withholdForm.parse({
  exemption: 'other-people',
  ...{ agreed: 'refused', inJob: 'no', notReasonable: 'He told it in confidence.' },
  what: 'Two sentences.',
  extent: 'redacted',
  reason: 'They name another pupil.',
  fullCopy: 'The locked cabinet.',
});
export const whole = answerForm.parse({ words: '42 pages.', form: 'paper', parts: answerParts, disputed: 'none' });

/** Where was looked for an access request of somebody who may ask. */
export const searched = (over: Partial<DataRequest> = {}): DataRequest =>
  accepted(recordSearch({ ...decided(sampleRequest({ ...mayAsk, ...over })), search })).record;

export const withheldFrom = (before: DataRequest, on = '2026-11-20', over: Partial<WithholdForm> = {}): DataRequest =>
  accepted(withhold({ ...decided(before, { on }), line: { ...line, ...over } })).record;

export const advice = (over: object = {}) =>
  adviceForm.parse({
    askedOn: '2026-11-19',
    givenOn: '2026-11-20',
    advises: 'hold-part',
    words: 'Hold it back.',
    ...over,
  });

/** Put together by Dev on 20 November 2026. */
export const prepared = (before = searched(), circumstances: Circumstances = {}): DataRequest =>
  accepted(prepareAnswer({ ...decided(before, circumstances), given: whole })).record;

export const right = checkForm.parse({ finding: 'right', words: 'I looked at each page.' });
export const sendBack = checkForm.parse({ finding: 'send-back', words: 'Page 7 names another pupil.' });

/** Found right by Ruth on 23 November 2026. */
export const checked = (before = prepared()): DataRequest =>
  accepted(checkAnswer({ ...decided(before, { on: '2026-11-23', by: 'Ruth Adeyemi' }), found: right })).record;

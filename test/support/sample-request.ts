import { type Actor, append } from '../../src/domain/history.ts';
import type { RequestForm } from '../../src/domain/request/log/request-form.ts';
import { type DataRequest, unworked } from '../../src/domain/request/request.ts';
import { maya } from './cast.ts';

const logger = { id: maya.id, name: maya.name } as Actor;

/** Mrs Khan asked Maya Okafor at the gate for everything about her son. All of it is invented. */
export const khanAsks = {
  wants: 'She asked me at the gate for everything we hold about her son.',
  matter: 'access',
  capacity: 'parent-with-responsibility',
  requester: 'Amina Khan',
  contact: '12 Example Street',
  subject: 'Adam Khan',
  bornOn: '2018-05-14',
  school: 'hillcrest',
  how: 'in-person',
  receivedOn: '2026-11-16',
  knownBecause: 'I have taught her son for two years.',
} as RequestForm;

/** A request as it stands in the store; what is left out is as when it had just been logged. */
export const sampleRequest = (over: Partial<DataRequest> = {}): DataRequest => {
  const reference = over.reference ?? 'AR-2026-0001';
  const reportedAt = over.reportedAt ?? new Date('2026-11-16T15:40:00Z');
  const submissionId = `submission of ${reference}`;
  return {
    schema: 4,
    type: 'request',
    reference,
    organisation: 'brookvale',
    submissionId,
    version: 1,
    reportedAt,
    reporter: logger,
    asked: khanAsks,
    ...unworked,
    notices: [],
    history: [append([], { at: reportedAt, by: logger, what: 'request-logged', changes: [], submissionId }, reference)],
    ...over,
  };
};

import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { policies } from '../../../src/domain/policies/index.ts';
import { nobodyBeyondTheLaw, type Policy } from '../../../src/domain/policies/policy.ts';
import { kestrel } from '../../support/cast.ts';

/** The policy of an invented diocese, which agrees with no other in anything that can differ. */
export const diocese: Policy = {
  kinds: ['trust'],
  people: {
    answering: ['headteacher'],
    nextInLine: ['dpo', 'headteacher'],
    questionsTo: ['headteacher'],
    channels: ['dpo'],
  },
  breach: {
    hearers: ['dpo'],
    asksOfDataAndPeople: false,
    criteria: {
      clause: 'Diocese rule 9',
      section: 'rule 9',
      questions: {
        youngPeopleHarmed: { asked: 'Could a child have to leave?', name: 'Rule 9 (a): children' },
        staffHarmed: { asked: 'Could a colleague have to leave?', name: 'Rule 9 (b): colleagues' },
      },
    },
    asksFor: {
      ...nobodyBeyondTheLaw,
      'tell-people': { when: 'criterion-met', clause: 'Diocese rule 9' },
      'tell-school': { when: 'always', clause: 'Diocese rule 10' },
    },
    sensible: 'Not required, but kind: pray for them.',
    controllers: { decides: 'its-officers', officers: ['Bishop'] },
    referralShows: 'A place here shows a faith (diocese rule 2)',
  },
  requests: {
    lookedAfterBy: 'headteacher',
    target: {
      days: 20,
      inWords: 'Twenty days',
      counted: 'calendar',
      clarification: 'adds-its-days',
      words: 'Answer it, by the diocese’s own target',
      source: 'Diocese rule 20',
    },
    consultsSchool: null,
    ownRecords: { words: 'The diocese sends nothing of its own', clause: 'rule 21' },
    tellRecipients: 'Diocese rule 28',
    mayAsk: {
      understanding: 'Diocese rule 22',
      underTwelve: { words: 'Sit with the child first.', clause: 'Diocese rule 23' },
    },
    advice: {
      from: 'whom-they-choose',
      clause: 'diocese rule 24',
      note: { words: 'Ask the chaplain.', clause: 'Diocese rule 24' },
    },
    disclosure: {
      childAtRisk: { words: 'The child comes first.', source: 'Diocese rule 25' },
      boundByLaw: { words: 'Give what the law asks for.', source: 'Diocese rule 26' },
    },
    disputeSteps: 'Your policy (rule 27): the Bishop judges.',
    complaintToSchool: 'Diocese rule 28',
    retention: {
      pupilsFile: ['The register says how long (rule 29).'],
      otherRecords: ['The archive says how long (rule 30).'],
    },
  },
  pupils: { files: 'at-school' },
};

/** Its one trust: Imran Sadiq as Data Protection Officer, and Grace Lindqvist as headteacher. */
export const hildasTrust: Organisation = {
  ...kestrel,
  ...{ id: 'hildas', name: 'St Hilda’s Trust', policy: 'diocese' as Organisation['policy'] },
  people: kestrel.people.slice(0, 2).map((each, at) => ({ ...each, roles: [at === 0 ? 'dpo' : 'headteacher'] })),
  schools: [
    { id: 'hillcrest', name: 'Hillcrest School', fundHolding: true, type: 'maintained', terms: [], closedOn: [] },
  ],
};

/** Among the policies from now on, as one line of their list would have it, until what comes back is called. */
export const withDiocese = (policy: Policy = diocese): (() => void) => {
  Object.assign(policies, { diocese: policy });
  return () => Reflect.deleteProperty(policies, 'diocese');
};

/** The same policy, and the names of its facts that nobody has read yet, such as `requests.target.days`. */
export const watched = (policy: Policy): { policy: Policy; unread: Set<string> } => {
  const unread = new Set<string>();
  const watch = <Part extends object>(part: Part, path: string): Part => {
    const watchedPart = Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        if (isPart(value)) return [key, watch(value, `${path}${key}.`)];
        unread.add(path + key);
        return [key, value];
      }),
    ) as Part;
    return new Proxy(watchedPart, {
      get: (of, key) => {
        unread.delete(path + String(key));
        return Reflect.get(of, key);
      },
    });
  };
  return { policy: watch(policy, ''), unread };
};

const isPart = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

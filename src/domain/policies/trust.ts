import { nobodyBeyondTheLaw, type Policy } from './policy.ts';

const ownRetentionPolicy =
  'The trust’s policy (s. 14) points to a retention policy of its own. Look there: I do not hold it.';

/** The data protection policy of an academy trust. */
export const trust: Policy = {
  kinds: ['trust'],
  people: {
    // s. 16: the Data Controller, for whom the Lead Processor acts (s. 4).
    answering: ['data-controller', 'lead-processor'],
    nextInLine: ['dpo', 'deputy-dpo', 'data-controller', 'lead-processor'],
    // s. 4 and 13: the Data Protection Officer, who with the Data Controller sees to it that staff know.
    questionsTo: ['dpo', 'data-controller'],
    channels: ['dpo'],
  },
  breach: {
    // s. 16.
    hearers: ['dpo', 'data-controller'],
    // s. 16 names seven questions.
    asksOfDataAndPeople: true,
    criteria: null,
    // s. 16 asks for nothing beyond the law.
    asksFor: nobodyBeyondTheLaw,
    sensible: null,
    // s. 4.
    controllers: { decides: 'its-officers', officers: ['Data Controller', 'Lead Processor', 'Board'] },
    referralShows: null,
  },
  requests: {
    // s. 9 and 15.
    lookedAfterBy: 'data-controller',
    // s. 15: 30 days, begun afresh by an answer to a request for clarification.
    target: {
      days: 30,
      inWords: '30 days',
      counted: 'calendar',
      clarification: 'begins-afresh',
      words: 'Answer it, by the trust’s own target',
      source: 'The trust’s data protection policy, s. 15 (30 days)',
    },
    consultsSchool: null,
    ownRecords: null,
    tellRecipients: null,
    mayAsk: {
      understanding: 'Trust policy s. 15',
      underTwelve: {
        words:
          'The policy says that a child under 12 is generally not mature enough. That is no bar: judge this child.',
        clause: 'Trust policy s. 15',
      },
    },
    // s. 15: “additional advice” where there are concerns; it leaves open whose.
    advice: {
      from: 'whom-they-choose',
      clause: 'trust policy s. 15',
      note: {
        words:
          'Additional advice should be sought. Whose is your choice: the Data Protection Officer’s, the safeguarding lead’s or the local authority’s.',
        clause: 'Trust policy s. 15',
      },
    },
    disclosure: {
      childAtRisk: null,
      boundByLaw: {
        words: 'The trust gives data without agreement when it is legally bound to.',
        source: 'Trust policy s. 12',
      },
    },
    disputeSteps:
      'Your policy (s. 11): first between you, then the Governing Body, then arbitration, which either side may seek.',
    complaintToSchool: null,
    retention: { pupilsFile: [ownRetentionPolicy], otherRecords: [ownRetentionPolicy] },
  },
  pupils: { files: 'at-school' },
};

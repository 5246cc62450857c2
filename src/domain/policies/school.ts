import { nobodyBeyondTheLaw, type Policy } from './policy.ts';

const ownSchedule = 'Look in your school’s own retention schedule or privacy notice: I do not hold it.';

/** A single school's policy and privacy notice. Where they are silent, the law alone holds. */
export const school: Policy = {
  kinds: ['school'],
  people: {
    // The policy names the headteacher.
    answering: ['headteacher'],
    nextInLine: ['dpo', 'deputy-dpo', 'headteacher'],
    // The privacy notice sends concerns to the headteacher.
    questionsTo: ['dpo', 'headteacher'],
    channels: ['dpo'],
  },
  breach: {
    hearers: ['dpo', 'headteacher'],
    asksOfDataAndPeople: false,
    criteria: null,
    asksFor: nobodyBeyondTheLaw,
    sensible: null,
    controllers: { decides: 'itself' },
    referralShows: null,
  },
  requests: {
    // The privacy notice names the headteacher.
    lookedAfterBy: 'headteacher',
    target: null,
    consultsSchool: null,
    ownRecords: null,
    tellRecipients: null,
    mayAsk: { understanding: null, underTwelve: null },
    advice: {
      from: 'whom-they-choose',
      clause: null,
      note: {
        words: 'You may want advice, such as the Data Protection Officer’s or the safeguarding lead’s.',
        clause: null,
      },
    },
    disclosure: { childAtRisk: null, boundByLaw: null },
    disputeSteps: null,
    complaintToSchool: null,
    retention: { pupilsFile: [ownSchedule], otherRecords: [ownSchedule] },
  },
  pupils: { files: 'at-school' },
};

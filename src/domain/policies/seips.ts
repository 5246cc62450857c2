import type { Policy } from './policy.ts';

/** The data protection policy of the Secondary Education and Inclusion Partnerships, with its privacy notice and statement. */
export const seips: Policy = {
  kinds: ['partnership'],
  people: {
    // 8.4: the Chair is told of every breach.
    answering: ['chair'],
    nextInLine: ['dpo', 'deputy-dpo', 'chair', 'co-ordinator'],
    // The privacy notice: concerns for the Data Protection Officer are received by the Co-ordinator, who sees to it that staff
    // know the policy (2).
    questionsTo: ['dpo', 'co-ordinator'],
    channels: ['dpo', 'chair'],
  },
  breach: {
    // 2.4 and 8.4.
    hearers: ['dpo', 'chair', 'co-ordinator'],
    asksOfDataAndPeople: false,
    criteria: {
      clause: 'SEIPS 8.3',
      section: '8.3',
      questions: {
        youngPeopleHarmed: {
          asked: 'Is it likely to damage the reputation and future prospects of one or more young people?',
          name: 'SEIPS 8.3 (i): young people',
        },
        staffHarmed: {
          asked: 'Is it likely to damage those of one or more members of staff, of the Partnership or of the schools?',
          name: 'SEIPS 8.3 (ii): staff',
        },
      },
    },
    asksFor: {
      'tell-ico': { when: 'criterion-met', clause: 'SEIPS 8.3' },
      'tell-people': { when: 'criterion-met', clause: 'SEIPS 8.3' },
      'tell-chair': { when: 'always', clause: 'SEIPS 8.4' },
      'tell-esg': { when: 'criterion-met', clause: 'SEIPS 8.3' },
      'tell-school': { when: 'criterion-met', clause: 'SEIPS 8.3' },
    },
    // A partnership acts on behalf of the pupils' schools (5.1).
    sensible: 'Not required, but sensible: tell the schools where the pupils are on roll.',
    // The school that holds the partnership's funds (1).
    controllers: { decides: 'fund-holding-school' },
    // That a partnership knows a pupil shows that they have special educational needs (8.1).
    referralShows: 'A referral shows special educational needs (SEIPS 8.1)',
  },
  requests: {
    // 5, and the privacy notice. It does not have the Chair told.
    lookedAfterBy: 'co-ordinator',
    // 5.1: “normally within fifteen days”. It does not say which days; calendar days are the stricter reading. It says nothing of
    // clarifications; a target that had passed before their answer came would be of no use to anybody.
    target: {
      days: 15,
      inWords: 'Fifteen days',
      counted: 'as-settled',
      clarification: 'adds-its-days',
      words: 'Answer it, by the partnership’s own target',
      source: 'The partnership’s policy, s. 5.1 (“normally within fifteen days”)',
    },
    consultsSchool: 'The partnership answers after consulting the school where the pupil is on roll (SEIPS 5.1).',
    ownRecords: {
      words: 'The partnership’s own records go with them, by School to School or another secure way',
      clause: 'SEIPS 5.5',
    },
    tellRecipients: 'SEIPS 5.4',
    mayAsk: { understanding: null, underTwelve: null },
    advice: {
      from: 'safeguarding-officer',
      clause: 'SEIPS policy 5.2',
      note: {
        words: 'Take the advice of the local authority’s Safeguarding Officer first.',
        clause: 'SEIPS policy s. 5.2',
      },
    },
    disclosure: {
      childAtRisk: {
        words:
          'Where a child may be harmed, keeping the child safe comes before every limit on the use of data. Ask the safeguarding lead.',
        source: 'SEIPS 6.4',
      },
      boundByLaw: null,
    },
    disputeSteps: null,
    complaintToSchool: 'The partnerships’ privacy notice, concerns',
    retention: {
      pupilsFile: [
        'When a pupil leaves, the paper goes back to the school where the pupil is on roll, and what is electronic is archived. The partnerships’ privacy notice names no period for the archive.',
      ],
      otherRecords: [],
    },
  },
  // 4 and 7: the consent that pupils' records rest on here.
  pupils: { files: 'on-consent' },
};

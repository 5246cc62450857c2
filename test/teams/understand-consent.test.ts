import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PupilSaid } from '../../src/domain/consent/pupil-said.ts';
import { codeOf } from '../../src/domain/consent/question.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const wednesday = new Date('2026-03-04T14:00:00Z');
const wantedFor = (words: string) => understand({ words, now: wednesday });

type Whom = string | Partial<PupilSaid>;

/** What is typed, whom it names, and the question as `codeOf` writes it; without one, everything on file is asked for. */
const asked: readonly (readonly [string, Whom, string?])[] = [
  ['can we share with CAMHS about Jordan?', 'Jordan', 'share.health-service.what-they-need.not-said.no-concern'],
  ['CAN WE SHARE WITH CAMHS ABOUT JORDAN', 'JORDAN', 'share.health-service.what-they-need.not-said.no-concern'],
  [
    'could i tell the school nurse about kai turner',
    'kai turner',
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  [
    'Is it ok to speak to his GP about Jordan Smith?',
    'Jordan Smith',
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  [
    'am I allowed to email SALT about Zoë O’Neill',
    "Zoë O'Neill",
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  ['Can the paediatrician see Kai’s file?', 'Kai', 'share.health-service.what-they-need.not-said.no-concern'],
  [
    'can I send the EP report on Kai Turner to his social worker',
    'Kai Turner',
    'share.local-authority.what-they-need.not-said.no-concern',
  ],
  [
    'Hi, may we share the CAMHS letter about Jordan with early help please',
    'Jordan',
    'share.local-authority.what-they-need.not-said.no-concern',
  ],
  ['can we share Jordan’s file with SENA', 'Jordan', 'share.local-authority.what-they-need.not-said.no-concern'],
  [
    'should we tell the educational psychologist about Mia van der Berg?',
    'Mia van der Berg',
    'share.local-authority.what-they-need.not-said.no-concern',
  ],
  ['can the virtual school have Kai’s results', 'Kai', 'share.local-authority.exam-results.not-said.no-concern'],
  [
    'do you know if we can tell the council about Jordan',
    'Jordan',
    'share.local-authority.what-they-need.not-said.no-concern',
  ],
  [
    'can the boxing club know about Jordan',
    'Jordan',
    'share.voluntary-organisation.what-they-need.not-said.no-concern',
  ],
  [
    'can we share with the boxing club who work with Jordan',
    'Jordan',
    'share.voluntary-organisation.what-they-need.yes.no-concern',
  ],
  [
    'can we tell the Scouts about Kai? they don’t work with him',
    'Kai',
    'share.voluntary-organisation.what-they-need.no.no-concern',
  ],
  [
    'can her mentor organisation be told about Zoe O Neill',
    'Zoe O Neill',
    'share.voluntary-organisation.what-they-need.not-said.no-concern',
  ],
  [
    'may a charity who work with her see Amelia’s file',
    'Amelia',
    'share.voluntary-organisation.what-they-need.yes.no-concern',
  ],
  [
    'can the church group know about Jordan',
    'Jordan',
    'share.voluntary-organisation.what-they-need.not-said.no-concern',
  ],
  [
    'can we tell his alternative provider about Kai',
    'Kai',
    'share.alternative-provider.what-they-need.not-said.no-concern',
  ],
  ['can we tell the police about Jordan', 'Jordan', 'share.police.what-they-need.not-said.no-concern'],
  ['can we tell PC Khan about jordan', 'jordan', 'share.police.what-they-need.not-said.no-concern'],
  ['can college have Jordan’s results', 'Jordan', 'share.post-16-provider.exam-results.not-said.no-concern'],
  ['can the sixth form know about Kai', 'Kai', 'share.post-16-provider.what-they-need.not-said.no-concern'],
  [
    'may we send Kai Turner’s grades to the apprenticeship provider',
    'Kai Turner',
    'share.post-16-provider.exam-results.not-said.no-concern',
  ],
  ['can we give Prospects Jordan’s address', 'Jordan', 'share.youth-support.contact-details.not-said.no-concern'],
  ['can the careers adviser know about Jordan', 'Jordan', 'share.youth-support.what-they-need.not-said.no-concern'],
  [
    'can we pass Jordan’s safeguarding file to his new school',
    'Jordan',
    'share.new-school.safeguarding-file.not-said.no-concern',
  ],
  [
    'can we tell another partnership about Jordan',
    'Jordan',
    'share.other-partnership.what-they-need.not-said.no-concern',
  ],
  ['can we tell his school about Jordan', 'Jordan', 'share.on-roll-school.what-they-need.not-said.no-concern'],
  ['can we give Jordan’s nan a copy', 'Jordan', 'share.family.what-they-need.not-said.no-concern'],
  ['can Jordan’s dad have a copy of his address', 'Jordan', 'share.family.contact-details.not-said.no-concern'],
  ['can we tell another parent about Jordan', 'Jordan', 'share.unrelated.what-they-need.not-said.no-concern'],
  ['can we tell the local paper about Jordan', 'Jordan', 'share.unrelated.what-they-need.not-said.no-concern'],
  ['can a local business know about Kai', 'Kai', 'share.unrelated.what-they-need.not-said.no-concern'],
  ['can we send Kai’s data to the DfE', 'Kai', 'share.department-for-education.what-they-need.not-said.no-concern'],
  [
    'can we give the login supplier Jordan’s username',
    'Jordan',
    'share.login-supplier.name-for-login.not-said.no-concern',
  ],
  ['can we share with CAMHS', '', 'share.health-service.what-they-need.not-said.no-concern'],
  ['can we tell his social worker about this pupil', '', 'share.local-authority.what-they-need.not-said.no-concern'],
  [
    'he has disclosed abuse, can we tell the social worker about Jordan',
    'Jordan',
    'share.local-authority.what-they-need.not-said.concern',
  ],
  [
    'Kai may hurt himself. Can we tell CAMHS about Kai Turner?',
    'Kai Turner',
    'share.health-service.what-they-need.not-said.concern',
  ],
  ['can we tell the police about Jordan, he is at risk', 'Jordan', 'share.police.what-they-need.not-said.concern'],
  ['may we use Zoë O’Neill’s photo on the website', "Zoë O'Neill", 'photograph.website'],
  ["may we use zoe o'neill's photo in the Mercury", "zoe o'neill", 'photograph.press'],
  ['can the local paper use Jordan’s picture', 'Jordan', 'photograph.press'],
  ['can we put Kai on Facebook', 'Kai', 'photograph.social-media'],
  ['can we post Jordan’s photo on Instagram', 'Jordan', 'photograph.social-media'],
  ['can Zoë O’Neill be in the prospectus', "Zoë O'Neill", 'photograph.prospectus'],
  ['is it alright to put Jordan’s photo on the wall', 'Jordan', 'photograph.display'],
  ['can we have Kai’s photo on SIMS', 'Kai', 'photograph.identification'],
  ['can we count Kai in the report', 'Kai', 'report'],
  ['can Jordan be included in the figures', 'Jordan', 'report'],
  ['can we keep notes about Jordan', 'Jordan', 'notes'],
  ['may I take notes about a pupil', '', 'notes'],
  ['can we hold records on Jordan', 'Jordan', 'records'],
  ['consent Jordan Smith', 'Jordan Smith'],
  ['consent jordan smith', 'jordan smith'],
  ['consent Smith, Jordan', 'Jordan Smith'],
  ['Consent for Will Turner please', 'Will Turner'],
  ['check consent for Jordan in year 9', { name: 'Jordan', year: 9 }],
  ['consent jordan smith, year 9, hillcrest', { name: 'jordan smith', year: 9, school: 'hillcrest' }],
  ['is there consent for Jordan in year 9 at Hillcrest', { name: 'Jordan', year: 9, school: 'Hillcrest' }],
  ['is there consent for jordan in y9 at hillcrest', { name: 'jordan', year: 9, school: 'hillcrest' }],
  ['have we got permission for Kai (yr 10, St Aidan’s School)?', { name: 'Kai', year: 10 }],
  [
    'is there consent for Mia van der Berg at Meadow Lane College',
    { name: 'Mia van der Berg', school: 'Meadow Lane College' },
  ],
  [
    'can we tell CAMHS about Jordan from Hillcrest',
    { name: 'Jordan', school: 'Hillcrest' },
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  ['has Jordan’s mum signed', 'Jordan'],
  ["has Jordan's mum signed the consent form", 'Jordan'],
  ['did Kai Turner’s dad agree', 'Kai Turner'],
  ['who signed for Jordan?', 'Jordan'],
  ['Jordan Smith consent', 'Jordan Smith'],
  ['Jordan’s consent', 'Jordan'],
  ['Kai Turner photo consent', 'Kai Turner'],
  ['look up Jordan in year 9', { name: 'Jordan', year: 9 }],
  ['find jordan smith', 'jordan smith'],
  ['what have we got for UPN A123456789012', { upn: 'A123456789012' }],
  ['what have we got on file for Jordan', 'Jordan'],
  ['upn a123456789012', { upn: 'A123456789012' }],
  ['consent PF-2026-0004', { reference: 'PF-2026-0004' }],
  [
    'can we share with CAMHS about pf 2026 4',
    { reference: 'PF-2026-0004' },
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  ['has PF-2026-0004’s mum signed?', { reference: 'PF-2026-0004' }],
  ['consent', ''],
  ['is Jordan allowed in photos', 'Jordan'],
  ['do we have photo consent for kai', 'kai'],
  ['Consent check: Kai Turner, Y8, Ashdown', { name: 'Kai Turner', year: 8, school: 'Ashdown' }],
  ['is there a photo consent for the girl in year 7 called Zoë?', { name: 'Zoë', year: 7 }],
  ['consent kai turner camhs', 'kai turner', 'share.health-service.what-they-need.not-said.no-concern'],
  [
    'consent for Jordan at Hillcrest, CAMHS',
    { name: 'Jordan', school: 'Hillcrest' },
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  ['consent Kai Turner photo website', 'Kai Turner', 'photograph.website'],
  [
    'can we share info with camhs re: jordan smith y9',
    { name: 'jordan smith', year: 9 },
    'share.health-service.what-they-need.not-said.no-concern',
  ],
  ['can we tell May Grant’s GP', 'May Grant', 'share.health-service.what-they-need.not-said.no-concern'],
  [
    'Jordan told me his dad hits him, can I tell children’s services',
    'Jordan',
    'share.local-authority.what-they-need.not-said.concern',
  ],
  ['Jordan has disclosed he is being abused at home. Who can I tell?', 'Jordan'],
  [
    'Can I tell Jordan’s mum’s new partner about his behaviour?',
    'Jordan',
    'share.unrelated.what-they-need.not-said.no-concern',
  ],
  ['can we share Jordan’s data with Greenfield school', 'Jordan'],
  ['we need to send Kai’s file to his new school', 'Kai', 'share.new-school.what-they-need.not-said.no-concern'],
  ['share Jordan’s file with CAMHS', 'Jordan', 'share.health-service.what-they-need.not-said.no-concern'],
  ['has the school acknowledged the privacy statement for Jordan', 'Jordan'],
];

describe('a question about a pupil’s consent', () => {
  for (const [words, whom, question] of asked) {
    it(`is heard in “${words}”`, () => {
      const heard = wantedFor(words);
      // Whom to ring stands before it where somebody may come to harm.
      const wanted = heard.want === 'danger-now' ? heard.otherwise : heard;
      assert.ok(wanted.want === 'consent', JSON.stringify(wanted));
      const { name, ...rest } = wanted.pupil;
      const nothing = { name: '', year: undefined, school: undefined, upn: undefined, reference: undefined };
      assert.deepEqual({ name, ...rest }, { ...nothing, ...(typeof whom === 'string' ? { name: whom } : whom) });
      assert.equal(wanted.question && codeOf(wanted.question), question);
    });
  }
});

/** What is typed that asks nothing about a pupil's consent, and what it does ask. */
const others: readonly (readonly [string, string])[] = [
  ['I shared the list with the wrong parent', 'start report-breach'],
  ['I sent Jordan’s EP report to the wrong parent, can we tell his social worker?', 'start report-breach'],
  ['someone has shared Jordan’s photo on Facebook without permission', 'start report-breach'],
  ['a visitor took photos of pupils without consent', 'start report-breach'],
  ['I lost the consent forms on the bus', 'start report-breach'],
  ['i left Kai Turner’s consent form on the train', 'start report-breach'],
  ['my laptop was stolen, should I tell the police?', 'start report-breach'],
  ['emailed Jordan’s CAMHS letter to the boxing club by mistake', 'start report-breach'],
  ['we told the wrong Jordan’s mum about the exclusion', 'start report-breach'],
  ['I nearly sent Kai’s file to the wrong school', 'start near-miss'],
  ['A parent has asked for a copy of her data', 'start log-request'],
  ['Jordan’s mum asks for a copy of his file', 'start log-request'],
  ['Jordan’s dad wants his photo deleted from the website', 'start log-request'],
  ['carer withdraws consent and wants all photos deleted', 'start log-request'],
  ['Mr Khan has asked to see everything we hold on his son', 'start log-request'],
  ['log a request', 'start log-request'],
  ['report a breach', 'start report-breach'],
  ['how long can we keep pupil records', 'deadline'],
  ['when must we answer a SAR from 2 March', 'deadline'],
  ['by when should we send exam results asked for on 3 March', 'deadline'],
  ['I am away until Monday', 'away'],
  ['can I share my screen', 'other'],
  ['can you tell me who the DPO is', 'other'],
  ['can I speak to Dev Patel', 'other'],
  ['who is the dpo', 'show who-is-who'],
  ['start a drill', 'start start-drill'],
  ['my tasks', 'show my-tasks'],
  ['what is due', 'show whats-due'],
  ['requests', 'show requests'],
  ['find my report', 'show my-reports'],
  ['open cases', 'show open-cases'],
  ['look-ups', 'look-ups'],
  ['import pupils', 'show import-pupils'],
  ['add a pupil', 'start add-pupil'],
  ['undo', 'undo'],
  ['help', 'show help'],
  ['cancel', 'press cancel'],
  ['next', 'press next'],
  ['ok', 'small-talk'],
  ['is it raining', 'small-talk'],
  ['what have I reported', 'show my-reports'],
  ['what have we got to answer', 'show whats-due'],
  ['can we share the minutes by email', 'other'],
  ['BR-2026-0001 can we tell the families', 'other'],
  ['AR-2026-0001 can we send the answer to Jordan’s mum', 'other'],
  ['Can you send me the breach policy', 'other'],
  ['should I tell Jordan’s mum that I lost his file', 'ask-which'],
  ['tell the parents we lost the register', 'start report-breach'],
  ['I need to tell the DPO about a breach', 'ask-which'],
  ['IT rang to say somebody in Nigeria has signed in to my mailbox', 'start report-breach'],
  ['share this with Sam Whitlock', 'other'],
  ['is there a form for SARs', 'other'],
  ['how do I record consent', 'other'],
  ['where is the consent form', 'other'],
  ['can we share data with third parties', 'other'],
  ['can staff use WhatsApp', 'other'],
];

describe('anything else', () => {
  for (const [words, meant] of others) {
    it(`is no question about consent: “${words}”`, () => {
      const wanted = wantedFor(words) as unknown as Record<string, unknown>;
      assert.notEqual(wanted['want'], 'consent', JSON.stringify(wanted));
      const heard = [wanted['want'], wanted['dialogue'] ?? wanted['show'] ?? wanted['press']].filter(Boolean).join(' ');
      if (meant !== 'other') assert.equal(heard, meant);
    });
  }
});

describe('whatever is typed', () => {
  it('no name is invented: what is taken for one was typed', () => {
    const pieces = fc.constantFrom(
      ...'can we share tell with CAMHS about Jordan smith’s mum signed in year 9 at Hillcrest , . ? for photo website is there consent Kai on the Will'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (typed) => {
        const words = typed.join(' ');
        const wanted = wantedFor(words);
        if (wanted.want !== 'consent') return;
        for (const part of wanted.pupil.name.split(' ')) assert.ok(words.includes(part), `${words}: ${part}`);
      }),
      { numRuns: 500 },
    );
  });

  it('an answer comes at once, however long and odd it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (odd) => {
        assert.ok(wantedFor(`can we share with CAMHS about ${odd}`).want);
        assert.ok(wantedFor(`consent ${odd}`).want);
      }),
    );
  });
});

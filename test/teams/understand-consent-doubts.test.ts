import assert from 'node:assert/strict';
import { codeOf } from '../../src/domain/consent/question.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const wednesday = new Date('2026-03-04T14:00:00Z');

/** The question as `codeOf` writes it; `several`: more than one was asked; `one pupil`: about more than one. */
const heardIn = (words: string): string => {
  const heard = understand({ words, now: wednesday });
  // Whom to ring comes first; what may be told is asked after it.
  const wanted = heard.want === 'danger-now' ? heard.otherwise : heard;
  if (wanted.want !== 'consent') return wanted.want;
  if (wanted.several) return wanted.question ? 'several, and yet one of them' : 'several';
  return wanted.question ? codeOf(wanted.question) : 'everything';
};

const unrelated = 'share.unrelated.what-they-need.not-said.no-concern';
const family = 'share.family.what-they-need.not-said.no-concern';
const health = 'share.health-service.what-they-need.not-said.no-concern';
const police = 'share.police.what-they-need.not-said.no-concern';
const club = (works: string) => `share.voluntary-organisation.what-they-need.${works}.no-concern`;
const concern = (recipient: string) => `share.${recipient}.what-they-need.not-said.concern`;

const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'who is named beside somebody else': [
    ['can we tell mum’s solicitor about him', unrelated],
    ['can we tell mum’s landlord about him', unrelated],
    ['can we tell mum’s friend about him', unrelated],
    ['can we tell Jordan’s mum’s employer about him', unrelated],
    ['can we share with his dad’s solicitor about Jordan', unrelated],
    ['can we tell Zoe O’Neill’s mum about Jordan Smith?', unrelated],
    ['can we tell zoe’s mum about Jordan', unrelated],
    ['can we tell another pupil’s parent about Jordan', unrelated],
    ['can we tell the other pupil’s mum about Jordan', unrelated],
    ['can we tell the victim’s parents about Jordan', unrelated],
    ['can we tell his friend’s mum about Jordan', unrelated],
    ['can the school bus company know about Jordan', unrelated],
    ['can we tell the school bus company about Jordan', unrelated],
    ['can we tell the private hospital’s marketing team about Jordan', 'everything'],
    ['can we tell the hospital marketing team about Jordan', 'everything'],
    ['can we tell the school nurse’s friend about Jordan', unrelated],
    ['can we tell the council’s contractor about Jordan', unrelated],
    ['can we tell mum’s GP about Jordan', 'everything'],
    ['can we tell the solicitor of his mum about Jordan', unrelated],
    ['can we tell a man who knows his mum about Jordan', 'everything'],
    ['can we tell the caretaker at his school about Jordan', 'everything'],
    ['can we use Jordan’s photo on the CAMHS website', 'everything'],
    ['can we use Jordan’s photo on the boxing club’s Facebook', 'everything'],
    ['can we tell the mother of another pupil about Jordan', 'everything'],
    ['can we tell the parents of the victim about Jordan', 'everything'],
    ['can we tell CAMHS about Jordan’s mum', 'everything'],
    ['can we tell his mum about Jordan’s dad', 'everything'],
    ['can we tell the pupil’s mum about Jordan', family],
    ['can we tell Jordan Smith’s mum about his behaviour', family],
    ['can we tell his mum about Jordan', family],
  ],
  'who does not plainly work with them': [
    ['can we tell the boxing club that isn’t working with him about Jordan', club('no')],
    ['can we tell the boxing clubs? They aren’t working with Jordan', 'everything'],
    ['can we tell the boxing club about Jordan? They aren’t working with him', club('no')],
    ['can we tell the boxing club that never sees him about Jordan', club('no')],
    ['can we tell the boxing club that has stopped working with him about Jordan', club('no')],
    ['can we tell the boxing club he used to work with about Jordan', club('no')],
    ['can we tell the boxing club that used to work with him about Jordan', club('no')],
    ['can we tell the boxing club that may be working with him soon about Jordan', club('not-said')],
    ['can we tell the boxing club that wants to start working with him about Jordan', club('not-said')],
    ['can we tell the boxing club that will work with him about Jordan', club('not-said')],
    ['can we tell the boxing club about Jordan if they work with him', club('not-said')],
    ['does the boxing club work with Jordan? can we tell them about him', 'everything'],
    ['can we tell the boxing club about Jordan? do they work with him?', club('not-said')],
    ['can we tell the boxing club who work with his brother about Jordan', club('not-said')],
    ['can we tell the boxing club who work with Zoe about Jordan', club('not-said')],
    ['can we tell the boxing club that works with him soon about Jordan', club('not-said')],
    ['can we tell the boxing club that is working with Jordan', club('yes')],
    ['can we tell the boxing club about Jordan? they work with him', club('yes')],
  ],
  'a concern that is denied, or is none': [
    ['can we tell the police about Jordan, he is not at risk', police],
    ['can we tell the police about Jordan? He isn’t at risk', police],
    ['can we tell the police about Jordan, there is no safeguarding concern', police],
    ['can we tell the police about Jordan? It is not a safeguarding matter', police],
    ['can we tell the police about Jordan? There’s no safeguarding issue here', police],
    ['Jordan is at risk of exclusion, can we tell the police about Jordan', police],
    ['can we tell the police about Jordan, he is at risk of failing maths', police],
    ['can we tell the police about Jordan, he was abusive to staff', police],
    ['can we tell CAMHS about Jordan and his alcohol abuse', health],
    ['can we tell CAMHS about Jordan’s alcohol abuse', health],
    ['could we tell the police about Jordan? It could harm his chances', police],
    ['could we tell the police about Jordan? It could harm her chances', police],
    ['Jordan disclosed that he is gay. Can we tell his mum?', family],
    ['can we tell the police about Jordan? is he at risk?', police],
    ['can we tell the police about Jordan, his place is at risk', police],
    ['can we tell the police about Jordan, I doubt he is at risk', police],
    ['can we tell the police about Jordan if he is at risk', police],
    ['can we tell the police about Jordan, he was at risk last year', police],
    ['can we tell the police about Jordan, he is no longer at risk', police],
    ['can we tell the police about Jordan, the safeguarding concern was unfounded', police],
    ['can we share Jordan’s child protection plan with the boxing club', club('not-said')],
    ['can we tell the domestic violence charity about Jordan', 'everything'],
    ['can we tell the police about Jordan, he assaulted a teacher', police],
    ['can we tell the police about Jordan, he is at risk of harm', concern('police')],
    ['can we tell the police about Jordan, he is being abused at home', concern('police')],
    ['there is a safeguarding concern, can we tell the police about Jordan', concern('police')],
    ['can we tell the police about Jordan, he is not safe at home', concern('police')],
    ['can we tell the police about Jordan, he could harm himself', concern('police')],
  ],
  'two that are asked': [
    ['can we share with CAMHS and the local paper about Jordan', 'several'],
    ['can we tell CAMHS and his dad’s employer about Jordan', 'several'],
    ['can we tell the police and CAMHS about Jordan', 'several'],
    ['can we tell CAMHS/police about Jordan', 'several'],
    ['can we tell CAMHS & the police about Jordan', 'several'],
    ['can we tell CAMHS and the caretaker about Jordan', 'several'],
    ['can we tell the caretaker and CAMHS about Jordan', 'several'],
    ['can we tell CAMHS, the caretaker and the police about Jordan', 'several'],
    ['can the police as well as CAMHS know about Jordan', 'several'],
    ['can we use Jordan’s photo on the website and Facebook', 'several'],
    ['can we use Jordan’s photo on the website and the newsletter', 'several'],
    ['can we put Jordan’s name and photo on the website', 'several'],
    ['can we share Jordan’s results and address with college', 'several'],
    ['can we share Jordan’s results and medical notes with college', 'several'],
    ['can we use Jordan’s photo on the website and tell the police', 'several'],
    ['can we keep notes about Jordan and count him in the report', 'several'],
    ['consent Kai Turner CAMHS and police', 'several'],
    ['consent Kai Turner photo website Facebook', 'several'],
    ['can we tell mum and dad about Jordan', family],
    ['can we use Jordan’s photos and videos on the website', 'photograph.website'],
  ],
  'two pupils': [
    ['can we tell CAMHS about Jordan Smith and Zoe O’Neill', 'one-pupil'],
    ['can we tell CAMHS about Jordan Smith or Zoe O’Neill?', 'one-pupil'],
    ['can we tell camhs about jordan smith and zoe oneill', 'one-pupil'],
    ['can we tell CAMHS about Jordan, Zoe and Kai', 'one-pupil'],
    ['can we tell CAMHS about Jordan in year 9 and Zoe', 'one-pupil'],
    ['can Jordan and Zoe be in the prospectus', 'one-pupil'],
    ['can we use Jordan and Zoe’s photos on the website', 'one-pupil'],
    ['can we tell CAMHS about Harry Potter and his sister', 'one-pupil'],
    ['can we share with CAMHS about PF-2026-0001 and PF-2026-0002', 'one-pupil'],
    ['consent PF-2026-0001 and PF-2026-0002', 'one-pupil'],
    ['consent PF-2026-0001, PF-2026-0002', 'one-pupil'],
    ['can we tell CAMHS about PF-2026-0001 and Zoe O’Neill', 'one-pupil'],
    ['record signature for PF-2026-0001 and PF-2026-0002', 'one-pupil'],
    ['undo PF-2026-0001 and PF-2026-0002', 'one-pupil'],
    ['consent Jordan Smith and Zoe O’Neill', 'one-pupil'],
    ['is there consent for Jordan and his twin', 'one-pupil'],
    ['what have we got for UPN A123456789012 and B123456789012', 'one-pupil'],
  ],
  'a question whose yes would mean something else': [
    ['has Jordan’s dad objected to CAMHS?', 'everything'],
    ['did Jordan’s dad refuse CAMHS?', 'everything'],
    ['has Jordan’s mum withdrawn consent for CAMHS?', 'everything'],
    ['did Jordan’s dad agree to photos on Facebook', 'everything'],
    ['is Jordan’s mum happy for CAMHS to know', 'everything'],
    ['can we take Jordan’s photo off the website', 'everything'],
    ['take down Jordan’s photo from Facebook', 'everything'],
    ['can we take down Jordan’s photo from Facebook', 'everything'],
    ['can we remove Jordan’s photo from the website', 'everything'],
    ['is there consent for CAMHS not to be told about Jordan', 'everything'],
    ['can we not use Jordan’s photo on the website', 'everything'],
    ['can we keep Jordan’s notes from his mum', 'everything'],
    ['can Jordan go to college', 'everything'],
    ['can’t we tell CAMHS about Jordan', 'everything'],
    ['should we stop sharing with CAMHS about Jordan', 'everything'],
    ['why can we tell CAMHS about Jordan', 'everything'],
    ['who gave consent for CAMHS to know about Jordan', 'everything'],
    ['is Jordan’s mum allowed to see his file', family],
  ],
  'what is told of consent': [
    ['Jordan’s mum has withdrawn consent', 'everything'],
    ['Jordan’s mum has refused photos', 'everything'],
    ['Jordan’s dad refuses photos on Facebook', 'everything'],
    ['Jordan Smith has opted out of photos', 'everything'],
    ['Jordan’s mum has signed the consent form', 'everything'],
    ['consent Jordan Smith born 14 March 2012', 'everything'],
    ['consent Jordan Smith, dob 14/03/2012', 'everything'],
    ['can we tell CAMHS about Jordan Smith (born 14th March 2012)', health],
  ],
};

describe('a question about a pupil that may be meant otherwise', () => {
  for (const [what, rows] of Object.entries(tables)) {
    describe(what, () => {
      for (const [words, meant] of rows) {
        it(`“${words}”: ${meant}`, () => assert.equal(heardIn(words), meant));
      }
    });
  }
});

const reference = 'PF-2026-0001';

describe('words about a pupil’s file that only ask', () => {
  for (const words of [
    'was the withdrawal on PF-2026-0001 undone?',
    'please don’t undo PF-2026-0001',
    'can I undo PF-2026-0001?',
    'can I undo something on PF-2026-0001',
    'how do I undo something on PF-2026-0001',
    'how do I undo PF-2026-0001',
    'did Dev undo the withdrawal on PF-2026-0001?',
    'undo PF-2026-0001?',
    'undo the withdrawal on PF-2026-0001',
    'is PF-2026-0001 restricted?',
    'has PF-2026-0001 left?',
    'has PF-2026-0001 left',
    'was PF-2026-0001 corrected?',
  ]) {
    it(`“${words}” opens it, and changes nothing`, () =>
      assert.deepEqual(understand({ words, now: wednesday }), { want: 'reference', reference }));
  }

  for (const words of ['undo PF-2026-0001', 'Please undo PF-2026-0001.', 'undo that on PF-2026-0001 please']) {
    it(`“${words}” takes back`, () =>
      assert.deepEqual(understand({ words, now: wednesday }), { want: 'undo', reference }));
  }

  it('“how do I record …?” shows what can be recorded', () => {
    const words = 'how do I record a signature for PF-2026-0001';
    assert.deepEqual(understand({ words, now: wednesday }), { want: 'reference', reference, page: 'record' });
  });

  it('and without a number', () => {
    for (const words of ['can I undo that?', 'undo?', 'please don’t undo', 'can I undo', 'how do I undo']) {
      assert.notEqual(understand({ words, now: wednesday }).want, 'undo', words);
    }
  });
});

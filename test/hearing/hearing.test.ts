import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { breachKinds } from '../../src/domain/breach/report/breach-kinds.ts';
import { matters } from '../../src/domain/request/matters.ts';
import { answerNamed, answersTo } from '../../src/hearing/answers.ts';
import { exampleFiles, examplesIn } from '../../src/hearing/examples.ts';
import { hear, learnHearing } from '../../src/hearing/hearing.ts';
import { hearing } from '../../src/hearing/kept-hearing.ts';
import { understand, understandAs, type Wanted } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const now = new Date('2026-03-04T14:00:00Z');
const ledBy = (words: string): string => {
  const wanted = understand({ words, now });
  if (wanted.want === 'start')
    return [wanted.dialogue, wanted.typed['kind'] ?? wanted.typed['matter']].join(' ').trim();
  return wanted.want;
};
const examples = examplesIn(exampleFiles());
const unseen: { words: string; want: string | string[] }[] = readFileSync(
  new URL('unseen.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('what is learnt from', () => {
  it('is named as the forms name it', () => {
    for (const { words, kind = [], matter = [] } of examples) {
      assert.ok(
        kind.every((each) => (breachKinds as readonly string[]).includes(each)),
        words,
      );
      assert.ok(
        matter.every((each) => (matters as readonly string[]).includes(each)),
        words,
      );
    }
  });

  it('has every kind of breach and every matter of a request, each many times', () => {
    for (const kind of breachKinds) assert.ok(examples.filter((each) => each.kind?.includes(kind)).length >= 50, kind);
    for (const matter of matters)
      assert.ok(examples.filter((each) => each.matter?.includes(matter)).length >= 50, matter);
  });

  it('holds none of the sentences by which it is tried', () => {
    const learnt = new Set(examples.map(({ words }) => words.trim().toLowerCase()));
    assert.deepEqual(
      unseen.filter(({ words }) => learnt.has(words.trim().toLowerCase())),
      [],
    );
  });

  it('teaches the same at every start', () => {
    const few = examples.filter((_, at) => at % 40 === 0);
    const [one, other] = [learnHearing(few), learnHearing(few)];
    assert.deepEqual(one.want.weights, other.want.weights);
  });
});

describe('sentences that were never learnt from', () => {
  // The figures of the day are in docs/figures.md; these are the floors below which something has broken.
  it('are led where they belong at once more than four times in five, and astray less than one time in twenty', () => {
    const verdicts = unseen.map(({ words, want }) => {
      const wanted = understand({ words, now });
      const right = [want].flat();
      if (wanted.want === 'ask-which') return 'asked';
      const is = wanted.want === 'start' ? wanted.dialogue : wanted.want;
      const isOther = !['report-breach', 'near-miss', 'log-request', 'question', 'consent', 'deadline'].includes(is);
      return right.includes(is) || isOther || (is === 'deadline' && right.includes('question')) ? 'right' : 'astray';
    });
    const share = (verdict: string): number => verdicts.filter((each) => each === verdict).length / verdicts.length;
    assert.ok(share('right') > 0.8, `${share('right')}`);
    assert.ok(share('astray') < 0.05, `${share('astray')}`);
  });

  it('that tell of a breach are taken for something else hardly ever, and never for a look-up of a pupil', () => {
    const told = unseen.filter(({ want }) => want === 'report-breach').map(({ words }) => understand({ words, now }));
    // Whom to ring comes first; the report comes after it.
    const isElse = (heard: Wanted): boolean => {
      const wanted = heard.want === 'danger-now' ? heard.otherwise : heard;
      return (
        wanted.want !== 'ask-which' &&
        !(wanted.want === 'start' && ['report-breach', 'near-miss'].includes(wanted.dialogue))
      );
    };
    assert.ok(told.filter(isElse).length <= 3, `${told.filter(isElse).length} of ${told.length}`);
    assert.equal(told.filter(({ want }) => want === 'consent').length, 0);
  });
});

describe('what was once heard gravely wrong', () => {
  for (const [words, ...led] of [
    [
      'somebody smashed my car window last night and took my bag, had referral forms for five kids in it',
      'report-breach lost-paper',
    ],
    ['consent forms got shredded by mistake', 'report-breach wrongly-destroyed'],
    ['letter with mums new safe address went to her violent ex on saturday', 'report-breach wrong-recipient'],
    ['all our files have gone to .locked and theres a ransom note on the server', 'report-breach system-attacked'],
    [
      'Our MIS supplier rang to say they’ve been hit by ransomware and our pupil data might be in it',
      'report-breach supplier-told-us',
    ],
    ['someone rang pretending to be a social worker and I gave them a childs address', 'report-breach tricked'],
    ['FOI request from a dad wanting his sons behaviour log', 'log-request access'],
    ['FOI request asking how many exclusions we had last year', 'log-request freedom-of-information'],
    ['mum wants to see the cctv of her lad being hit in the corridor', 'log-request access'],
    ['how many breaches have we had this year', 'question'],
    ['who do we have to tell about a breach', 'question'],
    ['do I have to tell the parents?', 'question'],
    ['can we charge for a SAR', 'question'],
    ['this is the fifth request this term from the same parent, can we say no', 'question'],
  ]) {
    it(`is heard: “${words}”`, () => assert.ok(led.includes(ledBy(words ?? '')), ledBy(words ?? '')));
  }
});

describe('words that may tell of a breach', () => {
  const lost = [
    'was stolen',
    'got lost on the bus',
    'has been nicked from my car',
    'was shredded by mistake',
    'went to the wrong mum',
    'was sent to the wrong school',
  ];
  const papers = ['consent form', 'referral form', 'file', 'EHCP', 'photos'];
  const names = ['Jordan', 'Zoë', 'Kai Turner', 'the twins'];
  const sentence = fc
    .record({
      asks: fc.constantFrom('', 'can we share with CAMHS about Jordan, ', 'has his mum signed? ', 'consent '),
      name: fc.constantFrom(...names),
      paper: fc.constantFrom(...papers),
      gone: fc.constantFrom(...lost),
      ends: fc.constantFrom('', '?', ' what do I do', ' and I need to know if mum signed'),
    })
    .map(({ asks, name, paper, gone, ends }) => `${asks}${name}’s ${paper} ${gone}${ends}`);

  it('never end in a look-up of a pupil only', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const { want } = understand({ words, now });
        assert.ok(want !== 'consent' && want !== 'one-pupil', `${want}: ${words}`);
      }),
      { numRuns: 200 },
    );
  });

  it('always have the button that reports it, where the person is asked what they mean', () => {
    for (const { words } of unseen) {
      const wanted = understand({ words, now });
      if (wanted.want === 'ask-which' && /\p{L}/u.test(words))
        assert.ok(wanted.between.includes('report-breach'), words);
    }
  });

  it('are kept whichever button is pressed', () => {
    const words = 'mum wants to see the cctv of her lad being hit in the corridor';
    const typedAs = (meaning: Parameters<typeof understandAs>[0]) => {
      const wanted = understandAs(meaning, { words, now });
      return wanted.want === 'start' ? Object.values(wanted.typed) : [];
    };
    for (const meaning of ['report-breach', 'near-miss', 'log-request', 'ask-question'] as const) {
      assert.ok(typedAs(meaning).includes(words), meaning);
    }
  });
});

describe('words of somebody in danger', () => {
  for (const words of [
    'I want to kill myself',
    'a child is in danger',
    'someone is attacking me',
    'a pupil told me she is going to hurt herself',
  ]) {
    it(`bring whom to ring first: “${words}”`, () => assert.equal(ledBy(words), 'danger-now'));
  }

  for (const [words, otherwise] of [
    ['I sent the safeguarding file to the wrong parent and the child is in danger', 'report-breach'],
    ['a parent got the letter with her new address and says he is going round there to kill her', 'report-breach'],
    ['I lost my laptop on the train and I want to kill myself', undefined],
    ['log a request: dad wants his son’s file, and he says he will hurt the child', 'log-request'],
    ['a man followed one of our pupils home after seeing her photo on our website', undefined],
    ['someone followed me home from school', undefined],
    ['he followed Zoë home', undefined],
    ['how long do we keep the register, also a pupil is self harming', 'question'],
    ['sent “can you check on L, she said she wants to die” to the staff netball chat', undefined],
    ['withdraw BR-2026-0001, her dad is threatening to kill her', 'change'],
    ['can we tell the police about Jordan Smith, he is not safe at home', 'consent'],
    ['a year 9 is in danger right now, her stepdad is outside the school', undefined],
    ['a boy in year 10 has got a knife', undefined],
  ] as const) {
    it(`bring whom to ring first, whatever else they want: “${words}”`, () => {
      const wanted = understand({ words, now });
      assert.equal(wanted.want, 'danger-now');
      if (wanted.want !== 'danger-now' || otherwise === undefined) return;
      const { otherwise: other } = wanted;
      assert.equal(other.want === 'start' ? other.dialogue : other.want, otherwise);
    });
  }

  for (const words of [
    'the head is going to kill me, I lost my laptop',
    'I wanted to die of shame, I sent the register to the wrong parent',
    'a parent is threatening me with the ICO over her SAR',
    'could it hurt his chances if we tell the college',
    'I followed the policy and took the files home',
    'we are in danger of missing the date for the SAR',
    'a pupil is following me on Instagram and found my address',
    'our server is being attacked',
    'how do I decide whether a breach could harm people',
    'she hurt herself in PE and the accident form went to the wrong parent',
    'police want the cctv, there was a knife',
  ]) {
    it(`are not heard where nobody is: “${words}”`, () => assert.notEqual(ledBy(words), 'danger-now'));
  }

  it('are heard in hardly any unseen sentence, because hardly any tells of somebody’s safety', () => {
    const heard = unseen.filter(({ words }) => understand({ words, now }).want === 'danger-now');
    assert.ok(heard.length <= 1, heard.map(({ words }) => words).join('\n'));
  });

  it('that tell of a breach begin its report, which asks of danger', () => {
    assert.match(ledBy('the letter about her self harm went to the wrong house'), /^report-breach/);
  });
});

describe('asking whether something can be taken back', () => {
  it('takes nothing back', () => {
    for (const words of [
      'can I undo that?',
      'how do i undo it',
      'could I withdraw a report?',
      'can i take back my report',
    ]) {
      const { want } = understand({ words, now });
      assert.notEqual(want, 'undo', words);
    }
  });
});

describe('how likely a reading is said to be', () => {
  it('is how often it is right', () => {
    const read = unseen.map(({ words, want }) => {
      const [likeliest] = hear(words, hearing()).wants;
      return { sure: likeliest?.sure ?? 0, right: [want].flat().includes(likeliest?.is ?? '') };
    });
    const rightOf = (from: number, to: number): number => {
      const some = read.filter(({ sure }) => sure >= from && sure < to);
      return some.filter(({ right }) => right).length / some.length;
    };
    assert.ok(rightOf(0.9, 1.01) > 0.95);
    assert.ok(rightOf(0.7, 0.9) > 0.8);
    assert.ok(rightOf(0.4, 0.7) < 0.85);
  });
});

describe('answers to questions', () => {
  const place = { policy: 'seips', organisation: 'brookvale', kept: [] } as const;

  it('are found where they are asked as the library has them', () => {
    const { answers } = answersTo('do we have to tell the ICO?', place);
    assert.ok(answers.some(({ source }) => /Art\. 33/.test(source)));
  });

  it('are those of the policy where the person works', () => {
    const id = 'what-is-a-breach';
    assert.notEqual(answerNamed(id, place)?.text, answerNamed(id, { ...place, policy: 'trust' })?.text);
  });

  it('include what was kept for everybody there, and nowhere else', () => {
    const question = 'Who locks the minibus cabinet with the trip forms?';
    const kept = [{ reference: 'QU-2026-0001', question, answer: 'The site manager does.', source: null }];
    const [first] = answersTo('who locks the minibus cabinet', { ...place, kept }).answers;
    assert.match(first?.text ?? '', /The site manager does\./);
    assert.ok(
      answersTo('who locks the minibus cabinet', place).answers.every(
        ({ text }) => !text.includes('site manager does'),
      ),
    );
  });
});

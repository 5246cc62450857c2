import type { Matter } from '../matters.ts';

/** What is known about the data, and about why it is held, when somebody asks for more than to see it. */
export const rightFacts = [
  'consent',
  'contract',
  'legal-duty',
  'public-task',
  'legitimate-interest',
  'automated',
  'consent-withdrawn',
  'no-longer-needed',
  'unlawful',
  'needed-for-claims',
  'accuracy-contested',
  'objection-pending',
  'objection-upheld',
  'compelling-grounds',
  'marketing',
  'child-online',
  'must-be-erased',
  'malicious-allegation',
  'expression',
  'public-health',
  'archiving',
  'solely-automated',
  'significant-decision',
  'human-part',
] as const;
export type RightFact = (typeof rightFacts)[number];

/** `judge`: the law leaves it to a person who weighs it. The desk only ever advises. */
export interface RightAdvice {
  readonly advises: 'do' | 'refuse' | 'judge';
  readonly words: string;
  readonly source: string;
}

interface Row extends RightAdvice {
  /** All of these must hold; none: it holds where nothing above it does. */
  readonly given: readonly RightFact[];
}

const row = (given: readonly RightFact[], advises: RightAdvice['advises'], source: string, words: string): Row => ({
  given,
  advises,
  source,
  words,
});

type AdvisedMatter = Extract<
  Matter,
  'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection' | 'automated-decision'
>;

const refuseWithReasons = 'Refuse, and say why and where they can complain before the month ends.';

/** What is done on these grounds alone can be objected to: Art. 6(1)(e), and (ea) or (f) (UK GDPR Art. 21(1)). */
const basesObjectedTo = ['public-task', 'legitimate-interest'] as const satisfies readonly RightFact[];

const outweighs: readonly (readonly [RightFact, string])[] = [
  ['compelling-grounds', 'There are compelling grounds that outweigh theirs, such as a child’s safety.'],
  ['needed-for-claims', 'It is needed for a legal claim.'],
];

/** The first row whose facts all hold decides. What forbids a thing stands above what asks for it. */
const rows: Record<AdvisedMatter, readonly Row[]> = {
  rectification: [
    row(
      [],
      'judge',
      'UK GDPR Art. 16; Data Protection Act 2018 s. 205(1)',
      'Correct what is wrong or misleading as a matter of fact, and complete what is incomplete. An opinion stays, marked as an opinion and whose it is; their statement can stand beside it.',
    ),
  ],
  erasure: [
    row(
      ['legal-duty', 'must-be-erased'],
      'judge',
      'UK GDPR Art. 17(1)(e) and (3)(b)',
      'One law obliges you to erase it, and another to keep it. The Data Protection Officer says which goes first.',
    ),
    row(
      ['legal-duty'],
      'refuse',
      'UK GDPR Art. 17(3)(b)',
      `The law obliges you to keep it, as it does an attendance record. ${refuseWithReasons}`,
    ),
    row(
      ['needed-for-claims'],
      'refuse',
      'UK GDPR Art. 17(3)(e)',
      `It is needed for a legal claim. ${refuseWithReasons}`,
    ),
    row(
      ['expression'],
      'refuse',
      'UK GDPR Art. 17(3)(a)',
      `It is needed for freedom of expression and information, such as a report that was published. ${refuseWithReasons}`,
    ),
    row(
      ['public-health'],
      'refuse',
      'UK GDPR Art. 17(3)(c)',
      `It is needed for public health, such as the control of an infection. ${refuseWithReasons}`,
    ),
    row(
      ['archiving'],
      'refuse',
      'UK GDPR Art. 17(3)(d)',
      `It is needed for archives in the public interest, research or statistics, and erasing it would make that impossible or seriously harm it. ${refuseWithReasons}`,
    ),
    row(['unlawful'], 'do', 'UK GDPR Art. 17(1)(d)', 'It should never have been held. Erase it.'),
    row(['objection-upheld'], 'do', 'UK GDPR Art. 17(1)(c)', 'Their objection was upheld. Erase it.'),
    row(['must-be-erased'], 'do', 'UK GDPR Art. 17(1)(e)', 'A law or a court obliges you to erase it. Erase it.'),
    // What is no longer needed is not needed for a public task either.
    row(
      ['no-longer-needed'],
      'do',
      'UK GDPR Art. 17(1)(a)',
      'It is no longer needed for what it was collected for. Erase it.',
    ),
    // Art. 17(1)(g), (4) and (5) are made and no day was found on which they begin, so nobody is told that they hold.
    row(
      ['malicious-allegation'],
      'judge',
      'UK GDPR Art. 17(1)(g); Victims and Prisoners Act 2024 s. 31',
      'Whoever alleged it harassed or stalked them. Parliament has made this a ground to erase it, where you looked into it and will do nothing more. Whether that is in force yet is not certain: the Data Protection Officer decides what to go by.',
    ),
    // What is needed for a public task may stay (Art. 17(3)(b)), also where a child gave it online.
    row(
      ['child-online', 'public-task'],
      'judge',
      'UK GDPR Art. 17(1)(f) and (3)(b)',
      'It was collected when an online service was offered to a child. Keep only what the public task needs, say why, and erase the rest.',
    ),
    row(
      ['child-online'],
      'do',
      'UK GDPR Art. 17(1)(f)',
      'It was collected when an online service was offered to a child. Erase it, also where the child has grown up since.',
    ),
    row(
      ['public-task'],
      'refuse',
      'UK GDPR Art. 17(3)(b)',
      `It is needed for a task in the public interest, as most of a pupil’s file is. ${refuseWithReasons}`,
    ),
    row(
      ['consent-withdrawn'],
      'do',
      'UK GDPR Art. 17(1)(b)',
      'Consent was the only ground for it, and it was withdrawn. Erase it.',
    ),
    row(
      [],
      'judge',
      'UK GDPR Art. 17',
      'First find out on what ground it is held. A legal duty or a public task means that most of it must stay.',
    ),
  ],
  restriction: [
    row(
      ['accuracy-contested'],
      'do',
      'UK GDPR Art. 18(1)(a)',
      'They say that it is wrong. Do not use it while you check.',
    ),
    row(
      ['objection-pending'],
      'do',
      'UK GDPR Art. 18(1)(d)',
      'They object to its use. Do not use it while you decide.',
    ),
    row(
      ['unlawful'],
      'do',
      'UK GDPR Art. 18(1)(b)',
      'It should not be held, but they do not want it erased. Keep it unused.',
    ),
    row(
      ['no-longer-needed', 'needed-for-claims'],
      'do',
      'UK GDPR Art. 18(1)(c)',
      'You no longer need it, but they do, for a legal claim. Keep it unused.',
    ),
    row([], 'refuse', 'UK GDPR Art. 18(1)', `None of the law’s four grounds is met. ${refuseWithReasons}`),
  ],
  'automated-decision': [
    row(
      ['human-part'],
      'refuse',
      'UK GDPR Art. 22A(1)(a)',
      `A person took a real part in the decision, so this right does not hold. ${refuseWithReasons} Look at the decision again all the same, if they ask you to.`,
    ),
    row(
      ['solely-automated', 'significant-decision'],
      'do',
      'UK GDPR Arts. 22B and 22C',
      'A computer alone took a decision that matters to them. Tell them about it, hear what they say, let a person look at it who can change it, and let them contest it. If it used data about health, ethnicity or belief, the Data Protection Officer says whether it was allowed at all.',
    ),
    row(
      [],
      'judge',
      'UK GDPR Art. 22A',
      'First find out whether a person took a real part in the decision, and what it changes for them.',
    ),
  ],
  portability: [
    row(
      ['consent', 'automated'],
      'do',
      'UK GDPR Art. 20(1)',
      'It is held by consent and by computer. Hand over what they gave you, in a form that machines read.',
    ),
    row(
      ['contract', 'automated'],
      'do',
      'UK GDPR Art. 20(1)',
      'It is held under a contract and by computer. Hand over what they gave you, in a form that machines read.',
    ),
    row(
      [],
      'refuse',
      'UK GDPR Art. 20(1), (3)',
      `This right holds only for what they gave you and is kept by computer, by consent or under a contract; a school’s files are rarely that. ${refuseWithReasons} Offer a copy as an access request.`,
    ),
  ],
  objection: [
    row(['marketing'], 'do', 'UK GDPR Art. 21(3)', 'It is used for marketing. Stop at once: nothing outweighs that.'),
    ...outweighs.flatMap(([fact, words]) =>
      basesObjectedTo.map((basis) =>
        row([basis, fact], 'refuse', 'UK GDPR Art. 21(1)', `${words} ${refuseWithReasons}`),
      ),
    ),
    ...basesObjectedTo.map((basis) =>
      row(
        [basis],
        'do',
        'UK GDPR Art. 21(1)',
        'Stop, unless you can show compelling grounds that outweigh theirs. The proof is yours to give.',
      ),
    ),
    row(
      ['legal-duty'],
      'refuse',
      'UK GDPR Art. 21(1)',
      `The law obliges you to use it, so this right does not hold. ${refuseWithReasons}`,
    ),
    row(
      ['contract'],
      'refuse',
      'UK GDPR Art. 21(1)',
      `It is used because a contract with them needs it, so this right does not hold. ${refuseWithReasons}`,
    ),
    row(
      ['consent'],
      'judge',
      'UK GDPR Arts. 7(3) and 21(1)',
      'It is used because they agreed, so this right does not hold. But they may take their agreement back at any time. Ask whether they mean that: then stop.',
    ),
    row(
      [],
      'judge',
      'UK GDPR Art. 21(1)',
      'First find out on what ground it is used. They can object only to what is done for a public task or for a legitimate interest.',
    ),
  ],
};

/** What the law says to somebody's right as far as the facts are known, with the clause; undefined for other matters. */
export const adviceForRight = (matter: Matter, facts: readonly RightFact[]): RightAdvice | undefined => {
  if (!(matter in rows)) return undefined;
  const found = rows[matter as AdvisedMatter].find(({ given }) => given.every((fact) => facts.includes(fact)));
  return found && { advises: found.advises, words: found.words, source: found.source };
};

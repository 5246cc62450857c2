import type { Matter } from '../matters.ts';
import type { RightFact } from './advice-for-right.ts';

/** Each fact on which a right can rest, as whoever decides ticks it. */
export const rightFactNames: Record<RightFact, string> = {
  consent: 'It is held because they agreed',
  contract: 'It is held under a contract with them',
  'legal-duty': 'The law obliges us to hold or use it',
  'public-task': 'It is held for our public task, such as educating pupils',
  'legitimate-interest':
    'It is held for a legitimate interest of ours or of somebody else, also one that the law recognises',
  automated: 'It is kept and used by computer',
  'consent-withdrawn': 'They agreed once, and have taken that back',
  'no-longer-needed': 'We no longer need it',
  unlawful: 'It should never have been held',
  'needed-for-claims': 'It is needed for a legal claim',
  'accuracy-contested': 'They say that it is wrong, and it is being checked',
  'objection-pending': 'They object to its use, and that is not decided yet',
  'objection-upheld': 'Their objection was upheld',
  'compelling-grounds': 'There are compelling grounds, such as a child’s safety',
  marketing: 'It is used for marketing',
  'child-online': 'It was collected when an online service was offered to a child',
  'must-be-erased': 'A law or a court obliges us to erase it',
  'malicious-allegation':
    'Somebody convicted of stalking or harassing them alleged it, and nothing more is done about it',
  expression: 'It is needed for freedom of expression and information',
  'public-health': 'It is needed for public health',
  archiving: 'It is needed for archives in the public interest, research or statistics',
  'solely-automated': 'A computer decided alone',
  'significant-decision': 'The decision has a legal effect for them, or matters to them as much',
  'human-part': 'A person took a real part in the decision',
};

const asked: Partial<Record<Matter, readonly RightFact[]>> = {
  erasure: [
    'legal-duty',
    'public-task',
    'needed-for-claims',
    'unlawful',
    'consent-withdrawn',
    'no-longer-needed',
    'objection-upheld',
    'child-online',
    'must-be-erased',
    'malicious-allegation',
    'expression',
    'public-health',
    'archiving',
  ],
  restriction: ['accuracy-contested', 'objection-pending', 'unlawful', 'no-longer-needed', 'needed-for-claims'],
  'automated-decision': ['solely-automated', 'significant-decision', 'human-part'],
  portability: ['consent', 'contract', 'automated'],
  // The ground comes first: without it nobody can say whether this right holds at all.
  objection: [
    'public-task',
    'legitimate-interest',
    'consent',
    'contract',
    'legal-duty',
    'marketing',
    'compelling-grounds',
    'needed-for-claims',
  ],
};

/** What to ask about the data before the law's advice on a right can be given; nothing where it rests on no facts. */
export const factsAskedFor = (matter: Matter): readonly RightFact[] => asked[matter] ?? [];

import type { Act } from '../../src/acts/act.ts';
import { acts } from '../../src/acts/index.ts';
import { otherSayings, speakers } from '../../src/teams/understand/other-sayings.ts';

type Speaker = keyof typeof speakers;

const speakerOf = ({ id, about, right }: Act): Speaker => {
  if (id === 'record-absence') return 'reminded';
  if (about === 'request') return 'requests';
  if (right === 'record-pupil' || right === 'decide-pupil') return 'pupils';
  return about === 'breach' || right === 'start-drill' ? 'breaches' : 'everyone';
};

const section = ([speaker, name]: [string, string]): string[] => {
  const begun = acts.filter((act) => speakerOf(act) === speaker);
  return [
    `## ${name}`,
    '',
    ...otherSayings[speaker as Speaker].map((words) => `* “${words}”`),
    ...begun.map(({ title, said }) => `* “${said.help}”: ${title}`),
    '',
  ];
};

/** docs/what-people-can-say.md, from the acts and the other commands. */
export const sayings = (): string =>
  [
    '# What people can say',
    '',
    'What happened, in their own words, and what stands here; `…` is a reference, such as BR-2026-0001 of a breach, AR-2026-0004 of a request or PF-2026-0004 of a pupil. Where it can be left out, the case that is meant is found, or they are asked which. Everything a button does can be typed.',
    '',
    ...Object.entries(speakers).flatMap(section),
    'Printed by `npm run say` from the acts (`src/acts/`) and the other commands (`src/teams/understand/other-sayings.ts`).',
    '',
  ].join('\n');

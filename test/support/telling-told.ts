import type { Breach } from '../../src/domain/breach/breach.ts';
import { icoForm, sentForm } from '../../src/domain/breach/tell/ico-report.ts';
import { letterForm, toldForm } from '../../src/domain/breach/tell/letter.ts';
import { recordIcoReport, saveIcoAnswers } from '../../src/domain/breach/tell/tell-ico.ts';
import { recordPeopleTold, writeLetter } from '../../src/domain/breach/tell/tell-people.ts';
import type { Actor } from '../../src/domain/history.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { accepted } from './run-breach.ts';
import type { Voice } from './walk-dialogue.ts';

interface Told {
  readonly organisation: Organisation;
  readonly voice: Voice;
  readonly by: Actor;
  readonly at: (minutes: number) => Date;
}

const textOf = (voice: Voice, most: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(most).map(([id, characters]) => [id, voice.type(id, characters)]));

const answers = { howFound: 2000, whatWentWrong: 4000, measures: 4000, prevention: 4000, staffInvolved: 2000 };
const furtherAnswers = { training: 2000, othersTold: 2000, spokenTo: 500, consequences: 3000, contact: 500 };
const letter = { nature: 3000, consequences: 3000, measures: 3000, advice: 3000, contact: 500 };

/** A breach that is being told: the report prepared with what may be a name in it, then confirmed, sent, and some told. */
export const beingTold = (before: Breach, { organisation, voice, by, at }: Told) => {
  const deciding = (about: Breach, minutes: number) => ({
    before: about,
    by,
    organisation,
    submissionId: `told ${minutes}`,
    now: at(minutes),
  });
  const form = {
    ...textOf(voice, { ...answers, ...furtherAnswers }),
    cyber: 'yes',
    impact: 'low',
    recovery: 'regular',
  };
  const named = { ...form, whatHappened: `${voice.type('whatHappened', 3980)} Kai Smith rang.` };
  const prepared = accepted(saveIcoAnswers(deciding(before, 11), icoForm.parse(named))).record;
  const begun = letterForm.parse({ nature: 'It was about Kai Smith and others.' });
  const writing = accepted(writeLetter(deciding(prepared, 12), begun)).record;
  const confirmed = accepted(
    saveIcoAnswers(deciding(prepared, 13), icoForm.parse({ ...named, noNames: ['confirmed'] })),
  ).record;
  const sentReport = sentForm.parse({
    kind: 'initial',
    sentAt: at(14),
    icoReference: voice.type('icoReference', 60).slice(0, 60),
  });
  const sent = accepted(recordIcoReport(deciding(confirmed, 15), sentReport)).record;
  const written = accepted(writeLetter(deciding(sent, 16), letterForm.parse(textOf(voice, letter)))).record;
  const toldSome = toldForm.parse({ group: 'parents', count: 12, how: 'letter', at: at(17), everyone: 'no' });
  return { writing, confirmed, sent: accepted(recordPeopleTold(deciding(written, 18), toldSome)).record };
};

import { z } from 'zod';
import { sourceNames } from '../../domain/consent/entry-names.ts';
import { anotherSchool } from '../../domain/consent/pupil-form.ts';
import { documentSources, sourcesAsked } from '../../domain/consent/recorded-forms.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Setting } from '../setting.ts';
import { fact } from './case-facts.ts';
import { daysOfPupil, pupilFacts } from './pupil-facts.ts';
import { choice, choicesOf, days } from './request-choices.ts';

/** What every card shows on which something about a pupil is recorded. */
export const recordingFields = { facts: z.array(fact), ...days, sources: z.array(choice) };

/** Which pupil it is, on which days it can have been, and the ways in which it can have come. */
export const recording = (setting: Setting, sources: readonly (typeof sourcesAsked)[number][] = sourcesAsked) => ({
  facts: pupilFacts(setting),
  ...daysOfPupil(setting),
  sources: choicesOf(sourceNames, [...sources]),
});

/** The same for what is a document. */
export const recordingDocument = (setting: Setting) => recording(setting, documentSources);

export const schoolChoices = ({ schools }: Pick<Organisation, 'schools'>) => [
  ...schools.map(({ id, name }) => ({ title: name, value: id })),
  { title: 'Another school', value: anotherSchool },
];

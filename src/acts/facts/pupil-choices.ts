import { sourceNames } from '../../domain/consent/entry-names.ts';
import { anotherSchool } from '../../domain/consent/pupil-form.ts';
import { documentSources, sourcesAsked } from '../../domain/consent/recorded-forms.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { choicesOf } from './request-choices.ts';

/** How what is recorded can have reached us. */
export const waysItCame = choicesOf(sourceNames, [...sourcesAsked]);

/** The same for what is a document. */
export const waysAPaperCame = choicesOf(sourceNames, [...documentSources]);

/** By id; “Another school” is for a pupil on roll at one that the organisation does not list. */
export const schoolChoices = ({ schools }: Pick<Organisation, 'schools'>) => [
  ...schools.map(({ id, name }) => ({ title: name, value: id })),
  { title: 'Another school', value: anotherSchool },
];

import type { ConsentFound, PupilOpened } from '../../desk/ask-consent.ts';
import { pupilName } from '../../domain/consent/pupil-words.ts';
import type { ConsentQuestion } from '../../domain/consent/question.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { bodyAsking } from '../../domain/request/disclosure/body-asking.ts';
import type { Typed } from '../card/read-inputs.ts';
import type { FormNeeds } from '../draft/open-draft.ts';
import { keepForChoice } from '../draft/run-form.ts';

/**
 * Where a body such as the police would be told, its request can be logged with the words in which it was asked and the
 * pupil who was found; answers with the id of the draft that keeps them. Undefined for every other question.
 */
export const keepWhatBodyAsks = async (
  needs: FormNeeds,
  {
    found,
    question,
    words,
    person,
  }: {
    found?: ConsentFound | undefined;
    question: ConsentQuestion | undefined;
    words: string | undefined;
    person: Person;
  },
): Promise<string | undefined> => {
  const body = bodyAsking(question);
  if (!body) return undefined;
  const one = found?.found === 'one' ? found : undefined;
  return keepForChoice(needs, {
    ...{ act: 'log-request', person, organisation: one?.file.organisation },
    typed: {
      ...{ matter: 'disclosure', capacity: 'body', body },
      ...(words === undefined ? {} : { wants: words }),
      ...(one && typedOf(one)),
    },
  });
};

const typedOf = ({ file: { pupil }, organisation: { schools } }: PupilOpened): Typed => ({
  ...{ subject: pupilName(pupil), bornOn: pupil.bornOn },
  ...(pupil.school !== null && schools.some(({ id }) => id === pupil.school) ? { school: pupil.school } : {}),
});

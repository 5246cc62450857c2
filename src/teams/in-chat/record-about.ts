import { actOf } from '../../acts/index.ts';
import { partnershipsOf } from '../../desk/leave-line.ts';
import type { PupilSaid } from '../../domain/consent/pupil-said.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { candidatesCard, nobodyFoundCard, whichPupilCard } from '../../pages/pupil/finding-cards.ts';
import { startButton } from '../../pages/start-button.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import type { Change } from '../understand/wanted.ts';
import { waysOnFrom } from './answer-question.ts';
import { askConsent } from './ask-pupil.ts';
import { change } from './begin-act.ts';

/**
 * Begins what is to be recorded of a pupil whom the words name. They are found as by whoever asks, with the same rights and
 * lines, because withdrawing must be as easy as agreeing (UK GDPR Art. 7(3)). Whoever is not found can be added.
 */
export const recordAbout = async (
  needs: ConverseNeeds,
  { pupil, toRecord, words, person }: { pupil: PupilSaid; toRecord: Change; words: string; person: Person },
): Promise<Shown> => {
  const keepsPupils = partnershipsOf(needs, person).length > 0;
  if (pupil.name === '' && pupil.upn === undefined) {
    return keepsPupils ? whichPupilCard(toRecord) : askConsent(needs, { pupil, question: undefined, words, person });
  }
  const found = await needs.desk.askConsent({ person, said: pupil, question: undefined, words });
  switch (found.found) {
    case 'one':
      return change(needs, { act: actOf(toRecord), reference: found.file.reference, person });
    case 'several':
      return candidatesCard(found.candidates, { question: undefined, more: found.more, toRecord });
    case 'none':
      return nobodyFoundCard(
        undefined,
        keepsPupils ? [startButton('Add a pupil', 'add-pupil')] : await waysOnFrom(needs, { words, person }),
      );
  }
};

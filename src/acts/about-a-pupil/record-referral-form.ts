import { z } from 'zod';
import { anotherSchool } from '../../domain/consent/pupil-form.ts';
import * as papers from '../../domain/consent/record-papers.ts';
import { problemsOfReferral } from '../../domain/consent/record-papers.ts';
import { referralForm } from '../../domain/consent/recorded-forms.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { recordingDocument, recordingFields, schoolChoices } from '../facts/pupil-choices.ts';
import { dayProblems, pupilOf } from '../facts/pupil-facts.ts';
import { choice } from '../facts/request-choices.ts';

const { step, aboutPupil } = over(referralForm);

export const recordReferralForm = aboutPupil({
  id: 'record-referral-form',
  version: 1,
  title: 'Record a referral form',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'referral-form-recorded': {
      did: 'recorded the referral form',
      noted: 'the referral form was recorded',
      title: 'the referral form is recorded',
    },
  },
  steps: [
    step({
      id: 'form',
      name: 'The referral form',
      asks: ['school', 'otherSchool', 'on', 'source', 'keptAt'],
      card: defineCard('record-referral-form/form', z.strictObject({ ...recordingFields, schools: z.array(choice) })),
      view: (_soFar, setting) => ({ ...recordingDocument(setting), schools: schoolChoices(setting.organisation) }),
    }),
  ],
  check: (soFar, setting) => [...problemsOfReferral(soFar), ...dayProblems(soFar, setting)],
  typedAtStart: (setting) => {
    const pupil = pupilOf(setting)?.pupil;
    return pupil ? { school: pupil.school ?? anotherSchool } : {};
  },
  decide: (deciding, recorded) => papers.recordReferralForm({ ...deciding, recorded }),
});

import { anotherSchool } from '../../domain/consent/pupil-form.ts';
import * as papers from '../../domain/consent/record-papers.ts';
import { problemsOfReferral } from '../../domain/consent/record-papers.ts';
import { referralForm } from '../../domain/consent/recorded-forms.ts';
import { day, facts, heading, hint, line, pick } from '../../teams/card/blocks.ts';
import { schoolChoices, waysAPaperCame } from '../facts/pupil-choices.ts';
import { dayProblems, daysOfPupil, pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(referralForm);

export const recordReferralForm = aboutPupil({
  id: 'record-referral-form',
  version: 1,
  title: 'Record a referral form',
  send: 'Record it',
  said: { help: 'record referral form for …', alone: null, ofOne: 'referral, referral form, referred' },
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
      card: (_soFar, setting) => [
        heading('The school’s referral form'),
        hint('The pupil’s school fills it in (SEIPS policy 4.1). I keep no copy: the form stays where it is kept.'),
        facts(pupilFacts(setting)),
        pick('school', 'Which school filled it in?', schoolChoices(setting.organisation), {
          prompt: 'Choose a school',
          apart: true,
        }),
        line('otherSchool', 'If it was another school: which?', { longest: 200 }),
        day('on', 'Day on the form', daysOfPupil(setting)),
        pick('source', 'How did it reach you?', waysAPaperCame, { prompt: 'Choose one' }),
        line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
          longest: 300,
          like: 'For example: the locked cabinet in the office',
        }),
      ],
    }),
  ],
  check: (soFar, setting) => [...problemsOfReferral(soFar), ...dayProblems(soFar, setting)],
  typedAtStart: (setting) => {
    const pupil = pupilOf(setting)?.pupil;
    return pupil ? { school: pupil.school ?? anotherSchool } : {};
  },
  decide: (deciding, recorded) => papers.recordReferralForm({ ...deciding, recorded }),
});

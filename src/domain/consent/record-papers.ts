import type { Problem } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { PupilFile } from './pupil-file.ts';
import { anotherSchool } from './pupil-form.ts';
import { schoolInWords } from './pupil-words.ts';
import { recordEntry } from './record-entry.ts';
import type { AcknowledgementForm, PhotographsForm, ReferralForm, SignatureForm } from './recorded-forms.ts';
import type { PupilDeciding } from './revise-pupil.ts';

type Recorded<Code extends string = never> = Outcome<Decided<PupilFile>, 'wrong-day' | Code>;

/** Records that the child's school has filled in the referral form (SEIPS 4.1). */
export const recordReferralForm = ({
  recorded,
  ...deciding
}: PupilDeciding & { recorded: ReferralForm }): Recorded<'no-school'> => {
  const [wrong] = problemsOfReferral(recorded);
  if (wrong) return refuse('no-school', wrong.words);
  const { school: chosen, otherSchool, keptAt, ...form } = recorded;
  const named = chosen === anotherSchool ? otherSchool : schoolInWords({ school: chosen }, deciding.organisation);
  const school = named as NonNullable<typeof otherSchool>;
  return recordEntry(deciding, 'referral-form-recorded', {
    kind: 'referral-form',
    ...form,
    school,
    keptAt: keptAt ?? null,
  });
};

/** A school that is none of the organisation's is named. */
export const problemsOfReferral = ({ school, otherSchool }: Partial<ReferralForm>): Problem<'otherSchool'>[] =>
  school === anotherSchool && otherSchool === undefined
    ? [{ field: 'otherSchool', words: 'You chose another school. Give its name.' }]
    : [];

/** Records that the school has acknowledged the privacy statement (SEIPS 4.2). */
export const recordAcknowledgement = ({
  recorded: { keptAt, ...form },
  ...deciding
}: PupilDeciding & { recorded: AcknowledgementForm }): Recorded =>
  recordEntry(deciding, 'acknowledgement-recorded', { kind: 'acknowledgement', ...form, keptAt: keptAt ?? null });

/** Records a signature; one without parental responsibility is on file too, though it does not count (SEIPS 7.3). */
export const recordSignature = ({
  recorded: { keptAt, ...form },
  ...deciding
}: PupilDeciding & { recorded: SignatureForm }): Recorded =>
  recordEntry(deciding, 'signature-recorded', { kind: 'signature', ...form, keptAt: keptAt ?? null });

/** Records what was said about photographs; withdrawn, it asks for those in use to be taken down (UK GDPR Art. 7(3)). */
export const recordPhotographs = ({
  recorded: { keptAt, ...form },
  ...deciding
}: PupilDeciding & { recorded: PhotographsForm }): Recorded =>
  recordEntry(deciding, 'photographs-recorded', { kind: 'photographs', ...form, keptAt: keptAt ?? null });

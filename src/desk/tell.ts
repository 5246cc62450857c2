import type { IcoForm, SentForm } from '../domain/breach/tell/ico-report.ts';
import type { LetterForm, ToldForm } from '../domain/breach/tell/letter.ts';
import {
  saveIcoAnswers as decideIcoAnswers,
  recordIcoReport as decideIcoReport,
} from '../domain/breach/tell/tell-ico.ts';
import {
  writeLetter as decideLetter,
  recordPeopleTold as decidePeopleTold,
} from '../domain/breach/tell/tell-people.ts';
import { type Asked, type ChangeNeeds, changeBreach } from './change-breach.ts';

/** Keeps answers for the Commissioner's form, as many as there are. */
export const saveIcoAnswers = (needs: ChangeNeeds, { answers, ...asked }: Asked & { answers: IcoForm }) =>
  changeBreach(needs, asked, (deciding) => decideIcoAnswers(deciding, answers));

/** Records that the Commissioner's form was sent, by people and on the ICO's own website. */
export const recordIcoReport = (needs: ChangeNeeds, { sent, ...asked }: Asked & { sent: SentForm }) =>
  changeBreach(needs, asked, (deciding) => decideIcoReport(deciding, sent));

/** Keeps the letter to the people affected, finished or not. */
export const writeLetter = (needs: ChangeNeeds, { letter, ...asked }: Asked & { letter: LetterForm }) =>
  changeBreach(needs, asked, (deciding) => decideLetter(deciding, letter));

/** Records how many of the people affected were told, and how. */
export const recordPeopleTold = (needs: ChangeNeeds, { told, ...asked }: Asked & { told: ToldForm }) =>
  changeBreach(needs, asked, (deciding) => decidePeopleTold(deciding, told));

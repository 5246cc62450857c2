import { choiceNames } from '../../../domain/breach/report/report-words.ts';
import { choicesOf } from '../../facts/request-choices.ts';

export const yesNoUnknown = choicesOf(choiceNames.yesNoUnknown);

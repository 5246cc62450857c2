import { z } from 'zod';
import { breach, isOver as isIncidentOver, nearMiss } from './breach/breach.ts';
import { type CasePage, casePages } from './breach/case-pages.ts';
import { openTasksOfPupil, pupilFile } from './consent/pupil-file.ts';
import { type PupilPage, pupilPages } from './consent/pupil-pages.ts';
import { askedQuestion, isUnanswered } from './question/question.ts';
import { type QuestionPage, questionPages } from './question/question-pages.ts';
import { dataRequest, hasEnded, isMarked } from './request/request.ts';
import { type RequestPage, requestPages } from './request/request-pages.ts';
import { openTasksOf } from './request/work/open-tasks.ts';

/** Everything that the desk keeps a record of, whichever kind it is. */
export const anyCase = z.discriminatedUnion('type', [breach, nearMiss, dataRequest, pupilFile, askedQuestion]);
export type Case = z.infer<typeof anyCase>;

/** A page in which some kind of case is opened. */
export const anyPage = [...new Set([...casePages, ...requestPages, ...pupilPages, ...questionPages])] as const;
export type AnyPage = CasePage | RequestPage | PupilPage | QuestionPage;

/**
 * Nothing more is asked of anyone. A request that was answered may still have people to be told, or a marker that stands;
 * a pupil's file asks for something only while it has tasks, a question until it is answered.
 */
export const isOver = (about: Case): boolean => {
  switch (about.type) {
    case 'request':
      return hasEnded(about) && !isMarked(about) && openTasksOf(about).length === 0;
    case 'pupil':
      return openTasksOfPupil(about).length === 0;
    case 'question':
      return !isUnanswered(about);
    default:
      return isIncidentOver(about);
  }
};

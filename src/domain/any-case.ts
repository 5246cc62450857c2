import { z } from 'zod';
import { breach, isOver as isIncidentOver, nearMiss } from './breach/breach.ts';
import { type CasePage, casePages } from './breach/case-pages.ts';
import { dataRequest, hasEnded, isMarked } from './request/request.ts';
import { type RequestPage, requestPages } from './request/request-pages.ts';
import { openTasksOf } from './request/work/open-tasks.ts';

/** Everything that the desk keeps a record of, whichever kind it is. */
export const anyCase = z.discriminatedUnion('type', [breach, nearMiss, dataRequest]);
export type Case = z.infer<typeof anyCase>;

/** A page in which some kind of case is opened. */
export const anyPage = [...new Set([...casePages, ...requestPages])] as const;
export type AnyPage = CasePage | RequestPage;

/** Nothing more is asked of anyone. A request that was answered may still have people to be told, or a marker that stands. */
export const isOver = (about: Case): boolean =>
  about.type === 'request'
    ? hasEnded(about) && !isMarked(about) && openTasksOf(about).length === 0
    : isIncidentOver(about);

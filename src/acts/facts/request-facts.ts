import type { RequestField } from '../../domain/request/log/request-form.ts';
import { requestAnswer, requestFieldNames } from '../../domain/request/log/request-words.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { Setting } from '../setting.ts';
import { type Fact, factOf } from './case-facts.ts';

/** The request that an act is about; undefined where its reader may not read it any more. */
export const requestOf = ({ about }: Pick<Setting, 'about'>): DataRequest | undefined =>
  about?.type === 'request' ? about : undefined;

/** What was logged for these questions, where anything was. */
export const askedFacts = (setting: Setting, fields: readonly RequestField[]): Fact[] => {
  const request = requestOf(setting);
  if (!request) return [];
  return fields.flatMap((field) =>
    factOf(requestFieldNames[field], requestAnswer(field, request.asked, setting.organisation)),
  );
};

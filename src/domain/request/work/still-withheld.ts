import type { DataRequest } from '../request.ts';
import type { Withheld } from './work.ts';

/** What is still held back. */
export const stillWithheld = ({ withheld }: Pick<DataRequest, 'withheld'>): Withheld[] =>
  withheld.filter(({ liftedAt }) => liftedAt === null);

import { MongoClient } from 'mongodb';
import type { Clock } from '../../src/desk/ports.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { openCases } from '../../src/storage/cases.ts';
import { type Journey, startJourney } from './journey.ts';
import { testSealing } from './mongo.ts';

/** A journey whose days are those of the law’s examples. */
export interface JourneyInTime extends Journey {
  /** It is ten in the morning, UTC, of this day; time goes on from there. */
  goTo(day: string): void;
  /** The request as it is stored, for what no screen shows. */
  stored(reference: string): Promise<DataRequest>;
}

/** People take longer over a form than a test does; at their pace no chat is too busy to be told at once. */
const timesAsFast = 10;

export const startJourneyOn = async (day: string, organisations?: readonly Organisation[]): Promise<JourneyInTime> => {
  let since = { day, at: Date.now() };
  const now = () => new Date(Date.parse(`${since.day}T10:00:00Z`) + (Date.now() - since.at) * timesAsFast);
  const clock: Clock = { now };
  const journey = await startJourney({ options: { clock }, ...(organisations ? { organisations } : {}) });
  const client = await MongoClient.connect(journey.uri);
  return {
    ...journey,
    goTo: (next) => {
      since = { day: next, at: Date.now() };
    },
    stored: async (reference) => {
      const found = await openCases(client.db(), testSealing).find(reference);
      if (found?.type !== 'request') throw new Error(`there is no request ${reference}`);
      return found;
    },
    close: async () => {
      await client.close();
      await journey.close();
    },
  };
};

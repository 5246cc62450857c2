import { addToReport, correct, withdraw } from './change.ts';
import { connectChannel, deliveryHealth, myReports, readCase, readSubmission } from './look-up.ts';
import type { Ports } from './ports.ts';
import { openBreach, openNearMiss } from './report.ts';

type Asked<Ask extends (needs: never, asked: never) => unknown> = (asked: Parameters<Ask>[1]) => ReturnType<Ask>;

/** Everything that people can ask the privacy desk to do. Each asks permission first and answers with an outcome. */
export interface Desk {
  readonly reportBreach: Asked<typeof openBreach>;
  readonly reportNearMiss: Asked<typeof openNearMiss>;
  readonly addToReport: Asked<typeof addToReport>;
  readonly correct: Asked<typeof correct>;
  readonly withdraw: Asked<typeof withdraw>;
  readonly readCase: Asked<typeof readCase>;
  readonly readSubmission: Asked<typeof readSubmission>;
  readonly myReports: Asked<typeof myReports>;
  readonly connectChannel: Asked<typeof connectChannel>;
  readonly deliveryHealth: Asked<typeof deliveryHealth>;
}

export const openDesk = (ports: Ports): Desk => ({
  reportBreach: (asked) => openBreach(ports, asked),
  reportNearMiss: (asked) => openNearMiss(ports, asked),
  addToReport: (asked) => addToReport(ports, asked),
  correct: (asked) => correct(ports, asked),
  withdraw: (asked) => withdraw(ports, asked),
  readCase: (asked) => readCase(ports, asked),
  readSubmission: (asked) => readSubmission(ports, asked),
  myReports: (asked) => myReports(ports, asked),
  connectChannel: (asked) => connectChannel(ports, asked),
  deliveryHealth: (asked) => deliveryHealth(ports, asked),
});

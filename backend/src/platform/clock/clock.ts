import { Injectable } from '@nestjs/common';

/** Time zone in which days of rounds and deadlines end. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** The only source of "now" in the server, so that tests and demo data can live in another year. */
@Injectable()
export class Clock {
  /** This moment. */
  now(): Date {
    return new Date();
  }

  /** Today as `YYYY-MM-DD` in Europe/Amsterdam. */
  today(): string {
    return dayIn(this.now());
  }
}

/** Swedish writes a date as ISO 8601 does. Made once, because making it is slow and every save asks for the day. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', hourCycle: 'h23' });

/** Hour of the day of a moment in Europe/Amsterdam, 0 to 23. */
export function hourIn(moment: Date): number {
  return Number(HOUR.format(moment));
}

/** Calendar day of a moment in Europe/Amsterdam, `YYYY-MM-DD`. */
export function dayIn(moment: Date): string {
  return DAY.format(moment);
}

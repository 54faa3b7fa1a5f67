import { Clock } from '../../../platform/clock/clock.js';

/** A clock that stands where it was put, so that demo data can be made in the years that they are about. */
export class DemoClock extends Clock {
  private moment = new Date();

  override now(): Date {
    return new Date(this.moment);
  }

  /** Puts the clock at a moment. */
  set(moment: Date): void {
    this.moment = moment;
  }
}

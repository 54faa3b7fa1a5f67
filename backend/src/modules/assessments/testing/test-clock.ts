import { Clock } from '../../../platform/clock/clock.js';

/** A clock that a test sets; it goes on by one millisecond at each look, so that moments differ. */
export class TestClock extends Clock {
  private moment: number;

  constructor(start: string) {
    super();
    this.moment = Date.parse(start);
  }

  override now(): Date {
    this.moment += 1;
    return new Date(this.moment);
  }

  /** From now on it is this moment. */
  set(moment: string): void {
    this.moment = Date.parse(moment);
  }
}

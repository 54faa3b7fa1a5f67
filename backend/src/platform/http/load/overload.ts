import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { Busy } from '../../errors/busy.js';

/** Milliseconds between two looks at how far the process lags behind. */
const LOOK_INTERVAL = 250;

/** Mean lag, in milliseconds, from which on the process answers nothing but what it has begun. */
const LAG_MAXIMUM = 150;

/** Looks in a row that must find the lag too long: a short stall of the machine is no overload. */
const LOOKS = 3;

/** How often the lag is measured, in milliseconds; what was measured contains it. */
const RESOLUTION = 10;

const NANOSECONDS = 1e6;

/**
 * Refuses at once, with 503 and Retry-After, what could only wait: while as many requests are under way as may be, or
 * while the process lags behind. A refusal costs nothing, so whoever was let in is still served in time, and nothing
 * that was acknowledged is at risk. Wanted for ASVS 13.1.2 and 13.2.6; the limits stand in docs/reliability.md.
 */
export function refuseOverload(requestsMaximum: number, lagOf = watchLag()): RequestHandler {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= requestsMaximum || lagOf() > LAG_MAXIMUM) throw new Busy(undefined);
    underWay += 1;
    response.once('close', () => (underWay -= 1));
    next();
  };
}

/** The least of the last looks: milliseconds by which the event loop ran late on average in a quarter of a second. */
function watchLag(): () => number {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const lags = Array.from({ length: LOOKS }, () => 0);
  setInterval(() => {
    // Without a measurement the mean is no number: then nothing ran late.
    lags.push(delays.count === 0 ? 0 : Math.max(0, delays.mean / NANOSECONDS - RESOLUTION));
    lags.shift();
    delays.reset();
  }, LOOK_INTERVAL).unref();
  return () => Math.min(...lags);
}

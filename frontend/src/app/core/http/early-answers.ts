/** An answer that was asked for before the application ran, and for whom. */
interface EarlyAnswer {
  readonly person: string | null;
  readonly response: Promise<Response>;
}

/** Milliseconds since the page began; what was asked at its beginning is not taken for what stands now after that. */
const FRESH = 15_000;

const shared = globalThis as { zouEarly?: Map<string, EarlyAnswer | null> };
// What `hints/fetch-early.js` asked, and null for what the application asked first, so that nobody asks it twice. Where
// the application is faster, it lays the empty map, and nothing is asked there.
const early = (shared.zouEarly ??= new Map<string, EarlyAnswer | null>());

/** The answer that waits for this person under this address, for one taker; none where nobody asked, or long ago. */
export function takeEarly(url: string, person: string | null): Promise<Response> | undefined {
  if (performance.now() >= FRESH) return undefined;
  const answer = early.get(url);
  early.set(url, null);
  return answer?.person === person ? answer.response : undefined;
}

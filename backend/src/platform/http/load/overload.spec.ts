import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { refuseOverload } from './overload.js';

describe('refuseOverload', () => {
  const enter = (handler: ReturnType<typeof refuseOverload>) => {
    const response = new EventEmitter();
    let isLetIn = false;
    void handler({} as Request, response as unknown as Response, () => (isLetIn = true));
    return { isLetIn, leave: () => response.emit('close') };
  };
  const busy = expect.objectContaining({ code: 'busy', status: 503, retryAfter: 2 });

  it('lets in as many as may be under way, and the next one when one has left', () => {
    const handler = refuseOverload(2, () => 0);
    const [first] = [enter(handler), enter(handler)];
    expect(() => enter(handler)).toThrow(busy);
    first.leave();
    expect(enter(handler).isLetIn).toBe(true);
    expect(() => enter(handler)).toThrow(busy);
  });

  it('lets nobody in while the process lags behind, and counts the refused ones as gone', () => {
    let lag = 151;
    const handler = refuseOverload(1, () => lag);
    expect(() => enter(handler)).toThrow(busy);
    lag = 150;
    expect(enter(handler).isLetIn).toBe(true);
  });

  it('notices that the process lags behind, and that it is over', async () => {
    const handler = refuseOverload(1_000);
    const until = async (isLetIn: boolean) => {
      for (let turn = 0; turn < 100; turn += 1) {
        const end = Date.now() + (isLetIn ? 0 : 400);
        while (Date.now() < end) continue;
        await new Promise((resolve) => setTimeout(resolve, 20));
        try {
          enter(handler).leave();
          if (isLetIn) return true;
        } catch {
          if (!isLetIn) return true;
        }
      }
      return false;
    };
    expect(await until(true)).toBe(true);
    expect(await until(false)).toBe(true);
    expect(await until(true)).toBe(true);
  });
});

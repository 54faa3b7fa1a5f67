import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiProblem } from '../http/api-problem';
import { SessionStore, type SessionStatus } from '../session/session.store';
import { requestState } from './request-state';

function begin() {
  const status = signal<SessionStatus>('signedIn');
  TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { status } }] });
  return { status, request: TestBed.runInInjectionContext(() => requestState<string>()) };
}

describe('a request of a page', () => {
  it('that came too late for a sign-in runs again once the person signed in again', async () => {
    const { status, request } = begin();
    let runs = 0;
    await request.run(() => {
      runs += 1;
      return runs === 1
        ? Promise.reject(new ApiProblem(401, 'notSignedIn'))
        : Promise.resolve('de antwoorden');
    });
    expect(request.problem()).toBe('notSignedIn');
    status.set('expired');
    TestBed.tick();
    expect(request.problem()).toBe('notSignedIn');
    status.set('signedIn');
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    expect(request.value()).toBe('de antwoorden');
  });

  it('that failed for another reason waits for the person', async () => {
    const { status, request } = begin();
    let runs = 0;
    await request.run(() => {
      runs += 1;
      return Promise.reject(new ApiProblem(500, 'unexpected'));
    });
    status.set('expired');
    TestBed.tick();
    status.set('signedIn');
    TestBed.tick();
    expect([runs, request.problem()]).toEqual([1, 'unexpected']);
  });
});

import { DestroyRef, effect, inject, Injectable, untracked } from '@angular/core';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';
import { QuestionStore } from '../question/question.store';
import { fieldAt, focusField, type FieldPlace } from './form-fields';

/** The server is told where somebody is at most this often, in milliseconds; a save never waits for it. */
export const PLACE_PAUSE = 3_000;
/** How often, and how long apart in milliseconds, is looked whether the field to go back to is there. */
const TRIES = 40;
const TRY_PAUSE = 50;

/**
 * Tells the server which question, field and cursor this person is at, so that the work goes on there on any device;
 * and goes back there when the start page asked for that.
 */
@Injectable()
export class PlaceKeeper {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly criterion = this.question.criterionCode();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private at: FieldPlace = { field: null, caret: null };
  private told = '';
  private mayTell = false;

  constructor() {
    effect(() => {
      if (this.question.canAnswer()) untracked(() => this.arrive());
    });
    inject(DestroyRef).onDestroy(() => this.tellNow());
  }

  /** The person went to a field of the answer, typed or moved the cursor there. */
  notice(target: EventTarget | null): void {
    const place = fieldAt(target);
    if (place === null) return;
    this.at = place;
    this.tellSoon();
  }

  /** Tells what is still to tell, also while the page goes away. */
  tellNow(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const address = this.store.address();
    if (address === null || !this.mayTell || !navigator.onLine) return;
    const body = { criterion: this.criterion, ...this.at };
    const words = JSON.stringify(body);
    if (words === this.told) return;
    this.told = words;
    this.store.setPlace({ ...body, at: new Date().toISOString() });
    // Without it the work goes on at the place that was known before.
    void this.api.keepPlace(address, body).catch(() => (this.told = ''));
  }

  private arrive(): void {
    this.mayTell = true;
    const place = this.store.place();
    const isAsked = (history.state as { readonly resume?: unknown } | null)?.resume === true;
    if (isAsked && place?.criterion === this.criterion && place.field !== null) {
      history.replaceState({ ...(history.state as object), resume: false }, '');
      this.at = { field: place.field, caret: place.caret };
      this.goBack(this.at, TRIES);
    }
    this.tellSoon();
  }

  private goBack(place: FieldPlace, tries: number): void {
    if (focusField(place) || tries === 0) return;
    setTimeout(() => this.goBack(place, tries - 1), TRY_PAUSE);
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => this.tellNow(), PLACE_PAUSE);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Card } from '../../../ui/elements/card';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { AssessmentStore } from '../assessment.store';
import { ReasonDialog } from './reason-dialog';
import { SignOffStore } from './sign-off.store';

/** After the board's approval: submit, with what others will see; or change the answers, with a reason. */
@Component({
  selector: 'zou-submit-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, Dialog, ReasonDialog, RouterLink],
  template: `<zou-card [heading]="t('approval.submit.heading')">
      <p>
        <strong>{{ t('approval.submit.notYet') }}</strong>
        {{ t('approval.submit.until', { date: closesOn() }) }}
      </p>
      <h3>{{ t('approval.submit.seen') }}</h3>
      <ul>
        @for (key of SEEN; track key) {
          <li>{{ t('approval.submit.see.' + key) }}</li>
        }
      </ul>
      <p>
        <a routerLink="/sector">{{ t('approval.submit.picture') }}</a>
      </p>
      @if (steps.can('assessment:submit')) {
        <div class="zou-buttons">
          <button type="button" class="zou-button zou-button--primary" (click)="isSubmitting.set(true)">
            {{ t('approval.submit.button') }}
          </button>
          @if (steps.can('assessment:change')) {
            <button type="button" class="zou-button zou-button--secondary" (click)="isChanging.set(true)">
              {{ t('approval.change.button') }}
            </button>
          }
        </div>
      } @else {
        <p>{{ t('approval.submit.byOthers') }}</p>
      }
    </zou-card>
    <zou-dialog
      [isOpen]="isSubmitting()"
      [heading]="t('approval.submit.sure', { year: store.year() ?? '' })"
      (closed)="isSubmitting.set(false)"
    >
      <p>{{ t('approval.submit.after') }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="submit()">
          {{ t('approval.submit.confirm') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="isSubmitting.set(false)">
          {{ t('approval.submit.later') }}
        </button>
      </div>
    </zou-dialog>
    <zou-reason-dialog
      [isOpen]="isChanging()"
      [heading]="t('approval.change.heading')"
      [label]="t('approval.change.reason')"
      [confirmation]="t('approval.change.confirm')"
      (given)="change($event)"
      (closed)="isChanging.set(false)"
    >
      <p>{{ t('approval.change.consequence') }}</p>
    </zou-reason-dialog>`,
})
export class SubmitCard {
  protected readonly SEEN = ['answers', 'texts', 'groups'] as const;
  protected readonly store = inject(AssessmentStore);
  protected readonly steps = inject(SignOffStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly router = inject(Router);

  protected readonly isSubmitting = signal(false);
  protected readonly isChanging = signal(false);
  protected readonly closesOn = computed(() => {
    const round = this.store.round();
    return round === null ? '' : this.f.date(round.closesOn);
  });

  protected async submit(): Promise<void> {
    const year = String(this.store.year() ?? '');
    const isDone = await this.steps.submit();
    this.isSubmitting.set(false);
    if (isDone) await this.router.navigate(['/zelfevaluatie', year, 'ingediend']);
  }

  protected async change(reason: string): Promise<void> {
    const year = String(this.store.year() ?? '');
    const isDone = await this.steps.changeAfterApproval(reason);
    this.isChanging.set(false);
    if (isDone) await this.router.navigate(['/zelfevaluatie', year]);
  }
}

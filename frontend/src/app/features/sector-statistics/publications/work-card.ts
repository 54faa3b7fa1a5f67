import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { PublicationJob } from '@zicht/shared/sector-statistics/publication.contract';
import { Alert } from '../../../ui/elements/alert';
import { ProgressBar } from '../../../ui/elements/progress-bar';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** The work behind a publication: how far it is, or why it ended. */
@Component({
  selector: 'zou-work-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ProgressBar],
  template: `@switch (job().state) {
    @case ('waiting') {
      <p role="status">{{ t('sectorPicture.publications.work.waiting') }}</p>
    }
    @case ('running') {
      <section class="zou-card">
        <h2>{{ t('sectorPicture.publications.work.heading') }}</h2>
        <zou-progress-bar
          [words]="words()"
          [done]="job().done"
          [total]="job().total"
          [note]="t('sectorPicture.publications.work.leave')"
        />
        <p class="zou-small">{{ parts() }}</p>
        @if (mayStop()) {
          <div class="zou-buttons">
            <button type="button" class="zou-button zou-button--secondary" (click)="stopped.emit()">
              {{ t('sectorPicture.publications.stop') }}
            </button>
          </div>
        }
      </section>
    }
    @case ('stopped') {
      <zou-alert kind="warning"
        ><p>{{ t('sectorPicture.publications.work.stopped') }}</p></zou-alert
      >
    }
    @case ('failed') {
      <zou-alert kind="error" [heading]="t('sectorPicture.publications.work.failed')">
        <p>{{ why() }}</p>
      </zou-alert>
    }
  }`,
})
export class WorkCard {
  readonly job = input.required<PublicationJob>();
  readonly mayStop = input(false);
  readonly stopped = output();

  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly words = computed(() => {
    const { kind, step } = this.job();
    const key = `sectorPicture.publications.work.steps.${step === '' ? 'begin' : step}`;
    return this.t('sectorPicture.publications.work.running', {
      kind: this.t(`sectorPicture.publications.work.${kind ?? 'preparation'}`),
      step: this.t.has(key) ? this.t(key) : step,
    });
  });
  protected readonly parts = computed(() => {
    const { done, total } = this.job();
    return this.t('sectorPicture.publications.work.parts', {
      done: this.f.number(done),
      total: this.f.number(total),
    });
  });
  protected readonly why = computed(() => {
    const key = `sectorPicture.publications.problem.${this.job().problem ?? 'unexpected'}`;
    return this.t(this.t.has(key) ? key : 'sectorPicture.publications.problem.unexpected');
  });
}

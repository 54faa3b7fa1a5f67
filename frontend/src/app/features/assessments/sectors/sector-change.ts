import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { AssessmentStore } from '../assessment.store';
import { SectorChangeStore } from './sector-change.store';

/** The organisation is of another kind than the draft: says what taking it over does, and asks for it. */
@Component({
  selector: 'zou-sector-change',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog],
  providers: [SectorChangeStore],
  template: `<zou-alert kind="warning">
      <p>
        <strong>{{ t('overview.sectors.heading') }}</strong>
      </p>
      <p>
        {{ t('overview.sectors.text', { before: names(store.sectors()), now: names(sectors.present()) }) }}
      </p>
      <p>
        <button type="button" class="zou-button zou-button--secondary" (click)="open()">
          {{ t('overview.sectors.button') }}
        </button>
      </p>
    </zou-alert>
    <zou-dialog [isOpen]="isOpen()" [heading]="t('overview.sectors.dialog')" (closed)="isOpen.set(false)">
      @if (problem(); as problem) {
        <zou-alert kind="error" [live]="true"
          ><p>{{ problem }}</p></zou-alert
        >
      }
      @if (sectors.change(); as change) {
        <p>
          {{ t('overview.sectors.text', { before: names(store.sectors()), now: names(sectors.present()) }) }}
        </p>
        @if (change.fallingAway.length > 0) {
          <p>
            {{
              t.count('overview.sectors.falling', change.fallingAway.length, {
                codes: f.list(change.fallingAway),
              })
            }}
            {{ t('overview.sectors.kept') }}
          </p>
        } @else {
          <p>{{ t('overview.sectors.allCount') }}</p>
        }
        @if (change.added.length > 0) {
          <p>{{ t.count('overview.sectors.added', change.added.length, { codes: f.list(change.added) }) }}</p>
        }
      }
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="take()">
          {{ t('overview.sectors.take') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="isOpen.set(false)">
          {{ t('overview.sectors.cancel') }}
        </button>
      </div>
    </zou-dialog>`,
})
export class SectorChange {
  /** Says what was done, once it is. */
  readonly done = output<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly sectors = inject(SectorChangeStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly isOpen = signal(false);
  protected readonly problem = computed(() => {
    const code = this.sectors.problem();
    if (code === null) return '';
    return this.t(code === 'staleVersion' ? 'overview.sectors.stale' : `problems.${code}`);
  });

  protected open(): void {
    this.sectors.problem.set(null);
    this.isOpen.set(true);
  }

  protected async take(): Promise<void> {
    const now = this.names(this.sectors.present());
    if (!(await this.sectors.take())) return;
    this.isOpen.set(false);
    this.done.emit(this.t('overview.sectors.done', { now }));
  }

  protected names(codes: readonly string[]): string {
    const known = this.store.framework()?.sectors ?? [];
    const names = codes.map((code) => known.find((each) => each.code === code)?.title);
    return this.f.list(
      names.map((title, index) => (title === undefined ? (codes[index] ?? '') : this.t.of(title))),
    );
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SessionStore } from '../../../core/session/session.store';
import { injectTexts } from '../../../ui/language/texts';
import { ChoiceDialog } from '../../../ui/overlays/choice-dialog';
import { ActionStore } from './action.store';

/** References that show that an action was done; chosen from the register, never a file. */
@Component({
  selector: 'zou-action-evidence',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceDialog, RouterLink],
  template: `<section aria-labelledby="action-evidence">
    <h2 id="action-evidence">{{ t('improvement.field.evidence') }}</h2>
    @if (evidence().length > 0) {
      <ul class="zou-rows">
        @for (item of evidence(); track item.id) {
          <li>
            <span>{{ item.title }}</span>
            @if (store.mayChange()) {
              <button
                type="button"
                class="zou-button zou-button--text zou-button--inset"
                (click)="unlink(item.id)"
              >
                {{ t('improvement.form.remove') }}<span class="zou-hidden-text"> {{ item.title }}</span>
              </button>
            }
          </li>
        }
      </ul>
    } @else {
      <p>{{ t('improvement.evidence.none') }}</p>
    }
    @if (store.mayChange()) {
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="open()">
          {{ t('improvement.evidence.choose') }}
        </button>
        @if (session.can('answers:read')) {
          <a class="zou-button zou-button--text" [routerLink]="register">{{
            t('improvement.evidence.register')
          }}</a>
        }
      </div>
      <zou-choice-dialog
        [isOpen]="isOpen()"
        [heading]="t('improvement.evidence.choose')"
        [legend]="t('improvement.evidence.which')"
        [options]="options()"
        [empty]="t('improvement.evidence.noOthers')"
        [confirm]="t('improvement.evidence.link')"
        [problem]="problem()"
        (chosen)="link($event)"
        (closed)="isOpen.set(false)"
      />
    }
  </section>`,
})
export class ActionEvidence {
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(ActionStore);
  protected readonly t = injectTexts();

  protected readonly register = `/${APP_PATHS.evidence}`;
  protected readonly isOpen = signal(false);
  protected readonly evidence = computed(() => this.store.action()?.evidence ?? []);
  protected readonly problem = computed(() => {
    const problem = this.store.register.problem();
    return problem === undefined ? null : this.t(`problems.${problem}`);
  });
  protected readonly options = computed(() => {
    const linked = new Set(this.evidence().map(({ id }) => id));
    return (this.store.register.value() ?? [])
      .filter(({ id }) => !linked.has(id))
      .map(({ id, title, place }) => ({ code: id, label: title, description: place }));
  });

  protected open(): void {
    this.isOpen.set(true);
    this.store.readRegister();
  }

  protected link(id: string): void {
    const found = this.store.register.value()?.find((each) => each.id === id);
    this.isOpen.set(false);
    if (found === undefined) return;
    this.store.change({ evidence: [...this.evidence(), { id, title: found.title }] }, 'now');
  }

  protected unlink(id: string): void {
    this.store.change({ evidence: this.evidence().filter((each) => each.id !== id) }, 'now');
    document.querySelector<HTMLElement>('zou-action-evidence .zou-buttons button')?.focus();
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { Icon } from '../elements/icon';
import { elementId } from '../language/element-id';

/** A choice of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly words: string;
  /** Set where one of several is the present one. */
  readonly isChecked?: boolean;
}

/** A button with a list of actions: arrows, Home, End and first letters move, Esc returns to the button. */
@Component({
  selector: 'zou-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { '(focusout)': 'closeWhenLeft($event)', '(keydown)': 'move($event)' },
  template: `<div class="zou-menu">
    <button
      type="button"
      class="zou-button zou-button--text zou-button--inset"
      aria-haspopup="menu"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-controls]="isOpen() ? id : null"
      (click)="toggle()"
    >
      {{ label() }}
      @if (about(); as words) {
        <span class="zou-hidden-text">{{ words }}</span>
      }
      <zou-icon name="chevron" />
    </button>
    @if (isOpen()) {
      <div
        class="zou-menu__list"
        [class.zou-menu__list--start]="align() === 'start'"
        role="menu"
        [id]="id"
        [attr.aria-label]="about() ? label() + ' ' + about() : label()"
      >
        @for (item of items(); track item.id) {
          <button
            type="button"
            class="zou-menu__item"
            tabindex="-1"
            [attr.role]="item.isChecked === undefined ? 'menuitem' : 'menuitemradio'"
            [attr.aria-checked]="item.isChecked ?? null"
            (click)="choose(item)"
          >
            {{ item.words }}
          </button>
        }
      </div>
    }
  </div>`,
})
export class Menu {
  readonly label = input.required<string>();
  /** What it is about, where a page has the same menu many times; heard, not seen. */
  readonly about = input('');
  readonly items = input.required<readonly MenuItem[]>();
  readonly align = input<'start' | 'end'>('end');
  /** Id of the chosen item. */
  readonly chosen = output<string>();

  protected readonly id = elementId('menu');
  protected readonly isOpen = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected toggle(): void {
    if (this.isOpen()) this.close();
    else this.open(0);
  }

  protected choose(item: MenuItem): void {
    this.close();
    this.chosen.emit(item.id);
  }

  protected closeWhenLeft(event: FocusEvent): void {
    const target = event.relatedTarget;
    if (!(target instanceof Node) || !this.host.contains(target)) this.isOpen.set(false);
  }

  protected move(event: KeyboardEvent): void {
    if (!this.isOpen()) {
      if (event.key === 'ArrowDown') this.open(0, event);
      if (event.key === 'ArrowUp') this.open(-1, event);
      return;
    }
    const entries = this.entries();
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const target = this.targetOf(event.key, at, entries);
    if (event.key === 'Escape') this.close();
    if (event.key === 'Escape' || target !== undefined) event.preventDefault();
    target?.focus();
  }

  private targetOf(key: string, at: number, entries: readonly HTMLElement[]): HTMLElement | undefined {
    if (key === 'ArrowDown') return entries[(at + 1) % entries.length];
    if (key === 'ArrowUp') return entries[(at - 1 + entries.length) % entries.length];
    if (key === 'Home') return entries[0];
    if (key === 'End') return entries.at(-1);
    if (key.length !== 1 || key === ' ') return undefined;
    const rotated = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
    return rotated.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
  }

  private open(index: number, event?: Event): void {
    event?.preventDefault();
    this.isOpen.set(true);
    setTimeout(() => this.entries().at(index)?.focus());
  }

  private close(): void {
    this.isOpen.set(false);
    this.host.querySelector<HTMLElement>('button[aria-haspopup]')?.focus();
  }

  private entries(): readonly HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('.zou-menu__item')];
  }
}

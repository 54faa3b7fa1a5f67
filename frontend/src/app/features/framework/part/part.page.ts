import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { partKey, PART_KINDS, type PartName } from '@zicht/shared/framework/drafts/draft-parts';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { Dialog } from '../../../ui/overlays/dialog';
import { SaveStatus } from '../../../ui/saving/save-status';
import { DraftNavigation } from '../draft/draft-navigation';
import { DraftStore } from '../draft/draft.store';
import { AddPartForm } from './add-part-form';
import { fieldIdOf, isOptional, SECTIONS } from './field-kinds';
import { PartConflict } from './part-conflict';
import { PartEditor } from './part-editor';
import { PartOrder } from './part-order';
import { PreviewFrame } from './preview-frame';
import { ValueFields } from './value-fields';

/** One part of a draft: its fields in both languages, its faults, and what organisations will see. */
@Component({
  selector: 'zou-part-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AddPartForm,
    Alert,
    Breadcrumb,
    Dialog,
    DraftNavigation,
    PageHeading,
    PartConflict,
    PartOrder,
    PreviewFrame,
    RequestStateView,
    RouterLink,
    SaveStatus,
    TextNotice,
    ValueFields,
  ],
  providers: [PartEditor],
  templateUrl: './part.page.html',
})
export class PartPage {
  /** Of the path. */
  readonly kind = input.required<string>();
  readonly code = input.required<string>();
  /** Pointer of the field that the check led to. */
  readonly veld = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly store = inject(DraftStore);
  protected readonly editor = inject(PartEditor);
  protected readonly t = injectTexts();
  protected readonly asked = signal<'add' | 'remove' | null>(null);

  protected readonly name = computed<PartName>(() => ({
    kind: PART_KINDS.find((kind) => kind === this.kind()) ?? 'framework',
    code: this.code(),
  }));
  protected readonly key = computed(() => partKey(this.name()));
  protected readonly heading = computed(() => {
    const content = this.editor.content();
    const text = content?.['title'] as { readonly nl: string; readonly en: string } | undefined;
    if (this.name().kind === 'framework') return this.t('framework.general');
    return [this.code(), text === undefined ? '' : this.t.of(text)].join(' ');
  });
  protected readonly trail = computed(() => [
    { words: this.t('framework.heading'), link: '/platform/normenkader' },
    {
      words: this.t('framework.version', {
        version: this.store.request.value()?.draft.frameworkVersion ?? '',
      }),
      link: `/platform/normenkader/${this.store.draftId()}`,
    },
  ]);
  protected readonly sections = computed(() => {
    const content = this.editor.content();
    if (content === null) return [];
    const { kind } = this.name();
    const all: Readonly<Record<string, readonly string[]>> = SECTIONS[kind];
    return Object.entries(all)
      .map(([section, keys]) => ({
        section,
        keys: keys.filter((key) => key in content || isOptional(kind, key)),
      }))
      .filter(({ keys }) => keys.length > 0);
  });
  protected readonly faults = computed(() =>
    this.editor.faults().map((fault) => ({ ...fault, words: this.editor.faultWords(fault.code) })),
  );
  protected readonly canGo = computed(() => this.store.canEdit() && this.name().kind !== 'framework');

  constructor() {
    effect(() => this.editor.name.set(this.name()));
    effect(() => {
      const [pointer, isThere] = [this.veld(), this.editor.content() !== null && this.sections().length > 0];
      if (pointer === undefined || !isThere) return;
      untracked(() => this.leadTo(pointer));
    });
  }

  /** Opens what hides the field and puts focus in it; where it is not, in what it would be part of. */
  protected leadTo(pointer: string): void {
    // After the heading, which takes focus when the page changes.
    const focus = () => setTimeout(() => focusField(pointer.split('/').slice(1)));
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  protected wordsOfPlace(path: string): string {
    return path
      .split('/')
      .slice(1)
      .map((step) => {
        const key = `framework.keys.${step}`;
        return this.t.has(key) ? this.t(key) : /^\d+$/.test(step) ? String(Number(step) + 1) : step;
      })
      .join(', ');
  }

  protected async remove(): Promise<void> {
    this.asked.set(null);
    if (await this.store.remove(this.name()))
      await this.router.navigate(['/platform/normenkader', this.store.draftId()]);
  }

  protected async show(added: PartName): Promise<void> {
    this.asked.set(null);
    await this.router.navigate(['/platform/normenkader', this.store.draftId(), added.kind, added.code]);
  }
}

function focusField(steps: readonly string[]): void {
  for (let length = steps.length; length > 0; length -= 1) {
    const found = document.getElementById(fieldIdOf(steps.slice(0, length)));
    if (found === null) continue;
    for (let around = found.closest('details'); around !== null; around = parentDetails(around))
      around.open = true;
    const control = found.matches('input, textarea, select')
      ? found
      : found.querySelector<HTMLElement>('input, textarea, select, button');
    control?.focus();
    return;
  }
}

function parentDetails(details: HTMLDetailsElement): HTMLDetailsElement | null {
  return details.parentElement?.closest('details') ?? null;
}

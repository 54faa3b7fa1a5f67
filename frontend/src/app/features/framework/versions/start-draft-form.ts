import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { lastVersion } from '@zicht/shared/framework/versions/version-order';
import { Alert } from '../../../ui/elements/alert';
import { FileField } from '../../../ui/fields/file-field';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { VersionsStore } from './versions.store';

const VERSION = /^[0-9]{4}\.[0-9]{1,3}$/;
const FILE = 'file';

/** Begins a draft: which version it will be, and what it begins as. */
@Component({
  selector: 'zou-start-draft-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, FileField, SelectField, TextField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        @if (store.fileFaults().length > 0) {
          <p>{{ t('framework.start.fileFaults') }}</p>
          <ul>
            @for (fault of store.fileFaults(); track fault.path + fault.code) {
              <li>{{ fault.path }}: {{ wordsOf(fault.code) }}</li>
            }
          </ul>
        } @else {
          <p>
            {{ t(problem === 'versionTaken' ? 'framework.problems.versionTaken' : 'problems.' + problem) }}
          </p>
        }
      </zou-alert>
    }
    <zou-select-field
      fieldId="bron"
      [label]="t('framework.start.source')"
      [options]="sources()"
      [(value)]="source"
    />
    @if (source() === file) {
      <zou-file-field
        fieldId="bestand"
        accept="application/json,.json"
        [label]="t('framework.start.file')"
        [hint]="t('framework.start.fileHint')"
        [error]="isTried() && content() === null ? t('framework.start.fileMissing') : undefined"
        (chosen)="read($event)"
      />
    }
    <zou-text-field
      type="code"
      fieldId="versie"
      [label]="t('framework.start.version')"
      [hint]="t('framework.start.versionHint')"
      [error]="isTried() && !isRight() ? t('framework.start.versionWrong') : undefined"
      [(value)]="version"
    />
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
        {{ t('framework.cancel') }}
      </button>
      <button type="button" class="zou-button zou-button--primary" (click)="start()">
        {{ t('framework.start.button') }}
      </button>
    </div>`,
})
export class StartDraftForm {
  readonly started = output<string>();
  readonly cancelled = output();

  protected readonly store = inject(VersionsStore);
  protected readonly t = injectTexts();
  protected readonly file = FILE;
  protected readonly isTried = signal(false);
  protected readonly content = signal<Record<string, unknown> | null>(null);
  private readonly versions = computed(() => this.store.request.value()?.versions ?? []);
  /** The last version of what the newest round asks, or else what was published last. */
  private readonly newest = computed(() => {
    const used = this.versions().find(({ rounds }) => rounds.length > 0) ?? this.versions()[0];
    return used === undefined ? null : lastVersion(this.versions(), used.code);
  });
  protected readonly sources = computed(() => [
    ...this.versions().map(({ code, version, title }) => ({
      value: `${code}/${version}`,
      words: this.t('framework.start.published', { title: this.t.of(title), version }),
    })),
    { value: FILE, words: this.t('framework.start.fromFile') },
  ]);
  protected readonly source = linkedSignal(() => {
    const newest = this.newest();
    return newest === null ? FILE : `${newest.code}/${newest.version}`;
  });
  /** The first version of the year after the last one that is published or drafted. */
  protected readonly version = linkedSignal(() => {
    const code = this.newest()?.code ?? '';
    const drafts = (this.store.request.value()?.drafts ?? []).map((draft) => ({
      code: draft.code,
      version: draft.frameworkVersion,
    }));
    const last = lastVersion([...this.versions(), ...drafts], code);
    return last === null ? '' : `${Number(last.version.slice(0, 4)) + 1}.1`;
  });

  protected isRight(): boolean {
    return VERSION.test(this.version().trim());
  }

  protected wordsOf(code: string): string {
    const key = `framework.faults.${code}`;
    return this.t(this.t.has(key) ? key : 'framework.faults.unknown');
  }

  protected async read(file: File | null): Promise<void> {
    this.content.set(file === null ? null : parsed(await file.text()));
    const version = this.content()?.['version'];
    if (typeof version === 'string') this.version.set(version);
  }

  protected async start(): Promise<void> {
    this.isTried.set(true);
    const [content, version] = [this.content(), this.version().trim()];
    if (!this.isRight()) return;
    if (this.source() !== FILE) {
      const [code = '', from = ''] = this.source().split('/');
      const id = await this.store.start({ version, source: { kind: 'published', code, version: from } });
      if (id !== null) this.started.emit(id);
    } else if (content !== null) {
      const id = await this.store.start({ version, source: { kind: 'file', content } });
      if (id !== null) this.started.emit(id);
    }
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

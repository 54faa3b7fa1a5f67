import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { StartDraftForm } from './start-draft-form';
import { STATE_LOOKS } from './state-looks';
import { VersionsStore } from './versions.store';

/** Drafts and published versions of frameworks, for framework managers. */
@Component({
  selector: 'zou-versions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Dialog,
    EmptyState,
    PageHeading,
    RequestStateView,
    RouterLink,
    StartDraftForm,
    StatusLabel,
    TextPipe,
  ],
  providers: [VersionsStore],
  template: `<h1 zouPageHeading>{{ t('framework.heading') }}</h1>
    <p class="zou-lead">{{ t('framework.intro') }}</p>
    @if (store.request.value(); as list) {
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="isAsked.set(true)">
          {{ t('framework.start.heading') }}
        </button>
      </div>
      <h2>{{ t('framework.drafts') }}</h2>
      @if (list.drafts.length === 0) {
        <zou-empty-state [heading]="t('framework.noDrafts')">
          <p>{{ t('framework.noDraftsText') }}</p>
        </zou-empty-state>
      } @else {
        <ul class="zou-rows">
          @for (draft of list.drafts; track draft.id) {
            <li>
              <div>
                <a [routerLink]="['/platform/normenkader', draft.id]">{{
                  t('framework.version', { version: draft.frameworkVersion })
                }}</a>
                <small>{{
                  t(draft.changed.isOwn ? 'framework.changedByYou' : 'framework.changedByColleague', {
                    name: draft.changed.name || t('framework.someone'),
                    at: f.dateTime(draft.changed.at),
                  })
                }}</small>
              </div>
              <zou-status-label [look]="looks[draft.state]" [words]="t('framework.states.' + draft.state)" />
            </li>
          }
        </ul>
      }
      <h2>{{ t('framework.published') }}</h2>
      <ul class="zou-rows">
        @for (version of list.versions; track version.code + version.version) {
          <li>
            <div>
              <strong>{{ version.title | text }} {{ version.version }}</strong>
              <small>{{ t('framework.publishedOn', { at: f.date(version.publishedAt) }) }}</small>
              <small>{{
                version.rounds.length === 0
                  ? t('framework.unused')
                  : t('framework.usedIn', { years: f.list(namesOf(version.rounds)) })
              }}</small>
            </div>
          </li>
        }
      </ul>
      <zou-dialog [isOpen]="isAsked()" [heading]="t('framework.start.heading')" (closed)="isAsked.set(false)">
        <zou-start-draft-form (started)="show($event)" (cancelled)="isAsked.set(false)" />
      </zou-dialog>
    } @else {
      <zou-request-state
        [problem]="store.request.problem()"
        [isSkeletonShown]="store.request.isSkeletonShown()"
        (retry)="store.request.retry()"
      />
    }`,
})
export class VersionsPage {
  private readonly router = inject(Router);
  protected readonly store = inject(VersionsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly looks = STATE_LOOKS;
  protected readonly isAsked = signal(false);

  constructor() {
    void this.store.load();
  }

  protected namesOf(years: readonly number[]): readonly string[] {
    return years.map(String);
  }

  protected async show(id: string): Promise<void> {
    this.isAsked.set(false);
    await this.router.navigate(['/platform/normenkader', id]);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DraftStepName } from '@zicht/shared/framework/drafts/draft-steps';
import type { DraftSummary, FrameworkDraft } from '@zicht/shared/framework/framework-draft.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { Details } from '../../../ui/elements/details';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { saveFile } from '../../../ui/files/save-file';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { Dialog } from '../../../ui/overlays/dialog';
import { STATE_LOOKS } from '../versions/state-looks';
import { CheckList } from './check-list';
import { DraftNavigation } from './draft-navigation';
import { DraftStore } from './draft.store';

/** A draft as a whole: what is wrong with it, and its way to a published version. */
@Component({
  selector: 'zou-draft-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Breadcrumb,
    Card,
    CheckList,
    Details,
    Dialog,
    DraftNavigation,
    PageHeading,
    RequestStateView,
    RouterLink,
    StatusLabel,
  ],
  templateUrl: './draft.page.html',
})
export class DraftPage {
  private readonly router = inject(Router);
  protected readonly store = inject(DraftStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly looks = STATE_LOOKS;
  protected readonly asked = signal<DraftStepName | null>(null);

  protected readonly trail = computed(() => [
    { words: this.t('framework.heading'), link: '/platform/normenkader' },
  ]);
  protected readonly problem = computed(() => {
    const code = this.store.problem();
    if (code === null) return null;
    return this.t(`framework.problems.${this.t.has(`framework.problems.${code}`) ? code : 'unknown'}`);
  });

  protected who({ isOwn, name, at }: DraftSummary['changed']): string {
    const facts = { name: name || this.t('framework.someone'), at: this.f.dateTime(at) };
    return this.t(isOwn ? 'framework.byYou' : 'framework.byColleague', facts);
  }

  /** Whoever proposed it waits for somebody else. */
  protected waitsForOthers({ draft }: FrameworkDraft): boolean {
    return draft.state === 'proposed' && draft.proposed?.isOwn === true;
  }

  protected lineWords({ action, part }: FrameworkDraft['lines'][number]): string {
    return this.t(`framework.lines.${action}`, { part: part?.code ?? '' });
  }

  protected async confirm(): Promise<void> {
    const step = this.asked();
    this.asked.set(null);
    if (step === null || !(await this.store.take(step))) return;
    if (step === 'withdraw') await this.router.navigate(['/platform/normenkader']);
  }

  /** The draft as a file in the framework format, for `framework check` or another service. */
  protected save({ draft }: FrameworkDraft): void {
    const content = { ...this.store.framework(), version: draft.frameworkVersion };
    const text = `${JSON.stringify(content, null, 2)}\n`;
    saveFile(
      `${draft.code}-${draft.frameworkVersion}.json`,
      new Blob([text], { type: 'application/json;charset=utf-8' }),
    );
  }
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChangedValue } from '@zicht/shared/framework/versions/changed-values';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { WordDiff } from '../../../ui/elements/differences/word-diff';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { DraftStore } from '../draft/draft.store';
import { differenceOf, type ChangedPart, type NamedPart } from './difference';
import { injectValueWords } from './value-words';

/** What is different from the last published version: what came, what went, and every word that changed. */
@Component({
  selector: 'zou-difference-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Breadcrumb, PageHeading, RequestStateView, RouterLink, WordDiff],
  template: `<zou-breadcrumb [steps]="trail()" />
    @if (store.request.value(); as draft) {
      <h1 zouPageHeading>
        {{ t('framework.difference.heading', { version: draft.draft.frameworkVersion }) }}
      </h1>
      @if (draft.last === null) {
        <p>{{ t('framework.difference.first') }}</p>
      } @else if (difference(); as difference) {
        <p class="zou-lead">
          {{ t('framework.difference.intro', { version: draft.last.version }) }}
          {{
            t('framework.difference.counts', {
              added: difference.added.length,
              removed: difference.removed.length,
              changed: difference.changed.length,
            })
          }}
        </p>
        @if (difference.trendBreaks.length > 0) {
          <zou-alert kind="warning" [heading]="t('framework.difference.breaks')">
            <p>{{ t('framework.difference.breaksText', { codes: difference.trendBreaks.join(', ') }) }}</p>
          </zou-alert>
        } @else {
          <p>{{ t('framework.difference.noBreaks') }}</p>
        }
        @if (difference.added.length > 0) {
          <h2>{{ t('framework.difference.added') }}</h2>
          <ul>
            @for (part of difference.added; track part.kind + part.code) {
              <li>{{ nameOf(part) }}</li>
            }
          </ul>
        }
        @if (difference.removed.length > 0) {
          <h2>{{ t('framework.difference.removed') }}</h2>
          <ul>
            @for (part of difference.removed; track part.kind + part.code) {
              <li>{{ nameOf(part) }}</li>
            }
          </ul>
        }
        @if (difference.reordered.length > 0) {
          <h2>{{ t('framework.difference.reordered') }}</h2>
          @for (list of difference.reordered; track list.of?.code) {
            <p>
              {{ list.of === null ? t('framework.difference.themesNow') : questionsNow(list.of) }}
            </p>
            <ol>
              @for (part of list.parts; track part.code) {
                <li>{{ nameOf(part) }}</li>
              }
            </ol>
          }
        }
        @if (difference.changed.length > 0) {
          <h2>{{ t('framework.difference.changed') }}</h2>
          @for (part of difference.changed; track part.kind + part.code) {
            <section class="zou-part-group">
              <h3>
                <a [routerLink]="linkTo(part)">{{ nameOf(part) }}</a>
              </h3>
              @if (part.comparable; as comparable) {
                <p class="zou-small">{{ t('framework.difference.comparable.' + comparable) }}</p>
              }
              <dl class="zou-facts">
                @for (value of part.values; track value.path.join('/')) {
                  <dt>{{ words.place(value.path) }}</dt>
                  <dd [attr.lang]="value.path.at(-1) === 'en' ? 'en' : null">
                    @if (isWords(value)) {
                      <zou-word-diff
                        [before]="'' + (value.before ?? '')"
                        [after]="'' + (value.after ?? '')"
                      />
                    } @else {
                      {{ changeWords(value) }}
                    }
                  </dd>
                }
              </dl>
            </section>
          }
        }
      } @else if (store.last() !== null) {
        <zou-alert kind="warning">
          <p>{{ t('framework.difference.broken') }}</p>
        </zou-alert>
      }
    } @else {
      <h1 zouPageHeading>{{ t('framework.heading') }}</h1>
      <zou-request-state
        [problem]="store.request.problem()"
        [isSkeletonShown]="store.request.isSkeletonShown()"
        (retry)="store.load()"
      />
    }`,
})
export class DifferencePage {
  protected readonly store = inject(DraftStore);
  protected readonly t = injectTexts();
  protected readonly words = injectValueWords();
  protected readonly trail = computed(() => [
    { words: this.t('framework.heading'), link: '/platform/normenkader' },
    {
      words: this.t('framework.version', {
        version: this.store.request.value()?.draft.frameworkVersion ?? '',
      }),
      link: `/platform/normenkader/${this.store.draftId()}`,
    },
  ]);
  protected readonly difference = computed(() => {
    const last = this.store.last();
    const draft = this.store.request.value()?.draft;
    if (last === null || draft === undefined) return null;
    return differenceOf(last, { ...this.store.framework(), version: draft.frameworkVersion });
  });

  protected nameOf({ kind, code, title }: NamedPart | ChangedPart): string {
    if (kind === 'framework') return this.words.place([code]);
    const words = title === null ? code : `${code} ${this.t.of(title)}`;
    return this.t(`framework.difference.${kind}`, { name: words });
  }

  protected questionsNow(theme: NamedPart): string {
    return this.t('framework.difference.questionsNow', { theme: this.nameOf(theme) });
  }

  protected linkTo({ kind, code }: ChangedPart): readonly string[] {
    const framework = this.store.request.value()?.draft.code ?? '';
    return ['/platform/normenkader', this.store.draftId(), kind, kind === 'framework' ? framework : code];
  }

  protected changeWords({ path, before, after }: ChangedValue): string {
    const key = path.at(-1);
    if (before === null) return this.t('framework.difference.came', { value: this.words.value(after, key) });
    if (after === null) return this.t('framework.difference.went', { value: this.words.value(before, key) });
    const [from, to] = [this.words.value(before, key), this.words.value(after, key)];
    return this.t('framework.difference.fromTo', { from, to });
  }

  protected isWords({ before, after }: ChangedValue): boolean {
    return [before, after].some((value) => typeof value === 'string' && value.includes(' '));
  }
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import type { PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { shareOf } from '../figures/figures';
import { answerTitle } from '../words/answer-title';
import { injectPictureWords } from '../words/picture-words';

/** One fact: the question, and how the answers to it are spread, the best answer first. */
@Component({
  selector: 'zou-fact-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="zou-fact">
    <h3>{{ title() }}</h3>
    <p class="zou-small">{{ question() }}</p>
    @if (rows(); as rows) {
      <table>
        <caption class="zou-hidden-text">
          {{
            title()
          }}
        </caption>
        <thead class="zou-hidden-text">
          <tr>
            <th scope="col">{{ t('sectorPicture.facts.answer') }}</th>
            <th scope="col">{{ t('sectorPicture.facts.share') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows; track row.answer) {
            <tr>
              <th scope="row">
                {{ row.title }}
                @if (row.isOwn) {
                  <span class="zou-badge">{{ t('sectorPicture.facts.own') }}</span>
                }
              </th>
              <td>
                <div class="zou-share">
                  <progress
                    aria-hidden="true"
                    max="1"
                    [class.zou-fact__limit]="row.isLimit"
                    [value]="row.share"
                  ></progress>
                  <span class="zou-number">{{ row.words }}</span>
                </div>
              </td>
            </tr>
          }
        </tbody>
      </table>
      <p class="zou-small">{{ size() }}</p>
    } @else {
      <p class="zou-table__hidden">{{ t('sectorPicture.hidden') }}</p>
    }
  </section>`,
})
export class FactCard {
  readonly vector = input.required<PictureVector>();
  readonly framework = input.required<Framework>();
  /** Answer of the organisation of who looks. */
  readonly own = input<string>();

  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly words = injectPictureWords();
  private readonly criterion = computed(() => criterionByCode(this.framework(), this.vector().code));

  protected readonly title = computed(() => {
    const criterion = this.criterion();
    return criterion === undefined ? this.vector().code : this.t.of(criterion.title);
  });
  protected readonly question = computed(() => {
    const criterion = this.criterion();
    return criterion === undefined ? '' : this.t.of(criterion.question);
  });
  protected readonly rows = computed(() => {
    const vector = this.vector();
    if (vector.status === 'hidden') return null;
    const levels = vector.answers.filter(({ answer }) => answer !== 'nvt');
    const others = vector.answers.filter(({ answer }) => answer === 'nvt');
    return [...levels.reverse(), ...others].map((count) => ({
      answer: count.answer,
      title: this.t.of(answerTitle(this.framework(), vector.code, count.answer)),
      words: this.words.count(count),
      share: shareOf(count, vector.organisations),
      isLimit: count.sign !== '=',
      isOwn: this.own() === count.answer,
    }));
  });
  protected readonly size = computed(() => {
    const vector = this.vector();
    if (vector.status === 'hidden') return '';
    const { organisations, bandTenths, isIndicative } = vector;
    const of = this.t.count('sectorPicture.facts.of', organisations, { count: this.f.number(organisations) });
    const more = isIndicative ? `; ${this.t('sectorPicture.selection.indicative')}` : '';
    return `${of}, ${this.words.band(bandTenths)}${more}`;
  });
}

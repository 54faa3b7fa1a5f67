import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { addressOf, groupsAround, isShown } from '../groups/groups';
import type { Picture } from '../picture.store';
import { injectPictureWords } from '../words/picture-words';

/** The groups that the organisation of who looks falls in; the picture itself is the same for everybody. */
@Component({
  selector: 'zou-own-groups',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  template: `<zou-alert kind="info" [heading]="t('sectorPicture.own.heading')">
    <p>{{ intro() }}</p>
    <ul class="zou-own-groups">
      @for (each of groups(); track each.words) {
        <li>
          @if (each.isShown) {
            <a routerLink="." [queryParams]="each.address" queryParamsHandling="merge">{{
              t('sectorPicture.own.shownGroup', { group: each.words })
            }}</a>
          } @else {
            {{ t('sectorPicture.own.hiddenGroup', { group: each.words }) }}
          }
        </li>
      }
    </ul>
    <p>{{ t(tookPart() ? 'sectorPicture.own.line' : 'sectorPicture.own.tookNoPart', { year: year() }) }}</p>
  </zou-alert>`,
})
export class OwnGroups {
  readonly picture = input.required<Picture>();

  protected readonly t = injectTexts();
  private readonly words = injectPictureWords();
  protected readonly year = computed(() => this.picture().facts.year);
  protected readonly tookPart = computed(() => this.picture().own?.tookPart === true);
  protected readonly intro = computed(() =>
    this.t(this.tookPart() ? 'sectorPicture.own.intro' : 'sectorPicture.own.introBefore', {
      year: this.year(),
    }),
  );
  protected readonly groups = computed(() => {
    const { own, names, facts } = this.picture();
    return own === null
      ? []
      : groupsAround(own.group).map((group) => ({
          words: this.words.group(names, group),
          isShown: isShown(facts.groups, group),
          address: addressOf(group),
        }));
  });
}

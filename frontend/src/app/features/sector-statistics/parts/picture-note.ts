import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';

/** What is never shown, and where it is told how that is done. */
@Component({
  selector: 'zou-picture-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  template: `<zou-alert kind="info">
    <p>
      <strong>{{ t('sectorPicture.note.strong') }}</strong> {{ t('sectorPicture.note.text') }}
      <a routerLink="/sector/methode">{{ t('sectorPicture.note.link') }}</a>
    </p>
  </zou-alert>`,
})
export class PictureNote {
  protected readonly t = injectTexts();
}

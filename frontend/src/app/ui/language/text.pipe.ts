import { Pipe, type PipeTransform } from '@angular/core';
import type { LocalisedText } from '@zicht/shared/kernel/locale';
import { injectTexts } from './texts';

/** A text from data (framework, reference lists) in the language of the user: `{{ theme.title | text }}`. */
@Pipe({ name: 'text', pure: false })
export class TextPipe implements PipeTransform {
  private readonly texts = injectTexts();

  transform(text: LocalisedText): string {
    return this.texts.of(text);
  }
}

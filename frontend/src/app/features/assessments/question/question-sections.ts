import { ChangeDetectionStrategy, Component } from '@angular/core';
import { CommentsSection } from './comments-section';
import { EvidenceSection } from './evidence-section';

/** What stands below the answer; fetched in one go, once the question itself is there. */
@Component({
  selector: 'zou-question-sections',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentsSection, EvidenceSection],
  template: `<zou-evidence-section /> <zou-comments-section />`,
})
export class QuestionSections {}

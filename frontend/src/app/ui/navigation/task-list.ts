import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StatusLabel, type StatusLook } from '../elements/status-label';
import { elementId } from '../language/element-id';

/** A row of a task list. Without `link` it cannot be done yet, and `detail` says why. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly status: string;
  readonly look: StatusLook;
  readonly link?: string | readonly string[];
}

/** Tasks that people do in their own order; finished is plain text, what is left has a badge. */
@Component({
  selector: 'zou-task-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusLabel],
  template: `<ul class="zou-tasks">
    @for (task of tasks(); track task.id) {
      <li class="zou-task">
        <div>
          @if (task.link; as link) {
            <a [routerLink]="link" [attr.aria-describedby]="describedBy(task)">{{ task.title }}</a>
          } @else {
            <span class="zou-task__title--closed" [attr.aria-describedby]="describedBy(task)">{{
              task.title
            }}</span>
          }
          <span class="zou-task__detail" [id]="id + task.id + '-detail'">{{ task.detail }}</span>
        </div>
        <zou-status-label
          class="zou-task__status"
          [id]="id + task.id + '-status'"
          [words]="task.status"
          [look]="task.look"
        />
      </li>
    }
  </ul>`,
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();

  protected readonly id = elementId('task');

  protected describedBy(task: Task): string {
    return `${this.id}${task.id}-detail ${this.id}${task.id}-status`;
  }
}

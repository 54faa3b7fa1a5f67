import { InjectionToken, type Type } from '@angular/core';

/**
 * Fetches the component that shows a question of a framework as organisations see it, with inputs `framework` and
 * `code`. Who answers questions owns it; the routes hand it to who writes them.
 */
export const QUESTION_PREVIEW = new InjectionToken<() => Promise<Type<unknown>>>('question preview');

import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  RedirectCommand,
  Router,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { appRoutes, FAILED_PATH } from './app.routes';
import { provideLanguage } from './core/language/provide-language';
import { LanguageStore } from './core/language/language.store';
import { SessionStore } from './core/session/session.store';

/** Everything that the application needs before its first page. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideLanguage(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(() => {
        const failed = inject(Router).parseUrl(`/${FAILED_PATH}`);
        return new RedirectCommand(failed, { skipLocationChange: true });
      }),
    ),
    provideAppInitializer(async () => {
      const language = inject(LanguageStore);
      const session = inject(SessionStore);
      await Promise.all([language.use(language.remembered()), session.load()]);
    }),
  ],
};

import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { Frame } from './app/shell/frame';

/** The page comes first; what is not seen is fetched when it stands. */
const DELAY = 2_000;

void bootstrapApplication(Frame, appConfig).then(({ injector }) => {
  setTimeout(() => {
    // A device without a network does without until the next visit.
    void import('./app/after-start').then(({ afterStart }) => afterStart(injector)).catch(() => undefined);
  }, DELAY);
});

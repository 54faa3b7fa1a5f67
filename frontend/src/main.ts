import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { Frame } from './app/shell/frame';

void bootstrapApplication(Frame, appConfig);

export { NotificationsModule } from './notifications.module.js';
export { SettleOldMail } from './use-cases/mail/settle-old-mail.js';

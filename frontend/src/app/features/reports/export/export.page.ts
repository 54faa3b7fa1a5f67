import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { csvText } from '@zicht/shared/kernel/csv-text';
import { LEAVING_PAGE_PATH } from '@zicht/shared/routes/leaving-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { csvBlob, saveFile } from '../../../ui/files/save-file';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { EXPORT_TABLES, linesOf, type ExportTable } from './export-tables';
import { ExportStore } from './export.store';

/** Takes along everything that the organisation has here, as one file or as tables. */
@Component({
  selector: 'zou-export-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Breadcrumb, PageHeading, RouterLink],
  providers: [ExportStore],
  templateUrl: './export.page.html',
})
export class ExportPage {
  protected readonly store = inject(ExportStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly tables = EXPORT_TABLES;
  protected readonly leaving = `/${LEAVING_PAGE_PATH}`;
  protected readonly above = computed(() => [
    { words: this.t('trail.takeAlong.back'), link: `/${PEOPLE_PATHS.people}` },
  ]);

  protected saveAll(): void {
    const all = this.store.made();
    if (all === null) return;
    const text = JSON.stringify(all, null, 2);
    saveFile(`${this.t('trail.takeAlong.fileName')}.json`, new Blob([text], { type: 'application/json' }));
  }

  protected saveTable(table: ExportTable): void {
    const all = this.store.made();
    if (all === null) return;
    saveFile(`${this.t(`trail.takeAlong.tables.${table}`)}.csv`, csvBlob(csvText(linesOf(all, table))));
  }

  /** How many rows a table has, for whoever chooses. */
  protected size(table: ExportTable): number {
    const all = this.store.made();
    return all === null ? 0 : linesOf(all, table).length - 1;
  }
}

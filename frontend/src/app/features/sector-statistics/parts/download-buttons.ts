import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { csvText } from '@zicht/shared/kernel/csv-text';
import { csvBlob, saveFile } from '../../../ui/files/save-file';
import { workbook, type FileCell } from '../../../ui/files/workbook';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** Takes the figures of a page along, as text and as a workbook; both hold the same lines. */
@Component({
  selector: 'zou-download-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-buttons zou-picture-tools">
    <button type="button" class="zou-button zou-button--secondary" (click)="saveText()">
      {{ t('sectorPicture.download.csv') }}
    </button>
    <button type="button" class="zou-button zou-button--secondary" (click)="saveWorkbook()">
      {{ t('sectorPicture.download.xlsx') }}
    </button>
    <ng-content />
  </div>`,
})
export class DownloadButtons {
  /** Name of the file without its ending. */
  readonly fileName = input.required<string>();
  /** The lines of what is on the screen, heads first. */
  readonly lines = input.required<readonly (readonly FileCell[])[]>();

  protected readonly t = injectTexts();
  private readonly f = injectFormats();

  protected saveText(): void {
    const words = (cell: FileCell): string =>
      typeof cell === 'string' || Number.isInteger(cell) ? String(cell) : this.f.decimal(cell, 1);
    const text = csvText(this.lines().map((line) => line.map(words)));
    saveFile(`${this.fileName()}.csv`, csvBlob(text));
  }

  protected async saveWorkbook(): Promise<void> {
    saveFile(`${this.fileName()}.xlsx`, await workbook(this.fileName(), this.lines()));
  }
}

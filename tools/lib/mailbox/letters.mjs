import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

/** Letters that are kept; older ones make place. */
const MOST = 200;

const NAME = /^\d{13}-[0-9a-f-]{36}$/;

/** Letters of the demo as files, so that they are there after a restart. */
export class Letters {
  constructor(folder) {
    this.folder = folder;
  }

  /** Keeps a letter as it came. */
  async keep(raw) {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${Date.now()}-${randomUUID()}.eml`), raw, { mode: 0o600 });
    for (const id of (await this.ids()).slice(MOST))
      await rm(join(this.folder, `${id}.eml`), { force: true });
  }

  /** All letters, newest first. */
  async list() {
    return Promise.all((await this.ids()).map((id) => this.read(id)));
  }

  /** One letter; undefined for a name that is none of ours. */
  async find(id) {
    return NAME.test(id) && (await this.ids()).includes(id) ? this.read(id) : undefined;
  }

  async ids() {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter((id) => NAME.test(id))
      .sort()
      .reverse();
  }

  async read(id) {
    const parsed = await simpleParser(await readFile(join(this.folder, `${id}.eml`)));
    return {
      id,
      at: new Date(Number(id.slice(0, 13))),
      to: parsed.to?.text ?? '',
      from: parsed.from?.text ?? '',
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html || '',
    };
  }
}

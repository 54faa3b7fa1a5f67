import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../session/session.store';
import { keepDraft } from './keep-draft';
import { SAVE_STORAGE } from './queue/save-queues';
import { MemorySaveStorage } from './storage/save-storage';

const about = signal<{ organisationId: string; resource: string } | null>(null);

@Component({ selector: 'zou-form', template: '' })
class Form {
  readonly text = signal('');
  readonly isHeld = signal(false);

  constructor() {
    keepDraft<{ readonly text: string }>({
      about,
      isHeld: this.isHeld,
      fields: () => (this.text() === '' ? null : { text: this.text() }),
      show: (draft) => this.text.set(draft?.text ?? ''),
    });
  }
}

const user = signal({ id: 'fatma' });
let storage: MemorySaveStorage;

beforeEach(() => {
  storage = new MemorySaveStorage();
  user.set({ id: 'fatma' });
  about.set({ organisationId: 'o', resource: 'comment/2027/MEL-01' });
  TestBed.configureTestingModule({
    providers: [
      { provide: SAVE_STORAGE, useValue: storage },
      { provide: SessionStore, useValue: { user } },
    ],
  });
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    TestBed.tick();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The form on a page that was just opened. */
async function openForm(): Promise<Form> {
  const form = TestBed.createComponent(Form).componentInstance;
  await settle();
  return form;
}

async function type(form: Form, text: string): Promise<void> {
  form.text.set(text);
  await settle();
}

describe('the draft of a form', () => {
  it('is there again after a reload', async () => {
    await type(await openForm(), 'Half een opmerking');
    expect((await openForm()).text()).toBe('Half een opmerking');
  });

  it('goes with the form when that is emptied', async () => {
    const form = await openForm();
    await type(form, 'Half een opmerking');
    await type(form, '');
    expect(await storage.list('')).toEqual([]);
    expect((await openForm()).text()).toBe('');
  });

  it('belongs to what it was written about, also where one name begins like another', async () => {
    const form = await openForm();
    await type(form, 'Bij de eerste');
    about.set({ organisationId: 'o', resource: 'comment/2027/MEL-0' });
    await settle();
    expect(form.text()).toBe('');
    await type(form, 'Bij de andere');
    about.set({ organisationId: 'o', resource: 'comment/2027/MEL-01' });
    await settle();
    expect(form.text()).toBe('Bij de eerste');
  });

  it('is shown to nobody else', async () => {
    await type(await openForm(), 'Van Fatma');
    user.set({ id: 'bram' });
    expect((await openForm()).text()).toBe('');
    user.set({ id: 'fatma' });
    expect((await openForm()).text()).toBe('Van Fatma');
  });

  it('never has what is held back', async () => {
    const form = await openForm();
    await type(form, 'Zonder nummer');
    form.isHeld.set(true);
    await type(form, 'Met een nummer');
    dispatchEvent(new Event('pagehide'));
    expect((await openForm()).text()).toBe('Zonder nummer');
  });

  it('has what was typed in the very moment in which the form went', async () => {
    const fixture = TestBed.createComponent(Form);
    await settle();
    fixture.componentInstance.text.set('Tot het laatst');
    fixture.destroy();
    expect((await openForm()).text()).toBe('Tot het laatst');
  });

  it('does not overwrite what was typed while the device was asked', async () => {
    await type(await openForm(), 'Eerder');
    const form = TestBed.createComponent(Form).componentInstance;
    TestBed.tick();
    form.text.set('Nu');
    await settle();
    expect(form.text()).toBe('Nu');
  });
});

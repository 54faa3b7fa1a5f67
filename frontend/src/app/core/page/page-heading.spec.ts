import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { render } from '../../ui/testing/render';
import { PageHeading } from './page-heading';

@Component({
  selector: 'zou-small-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading],
  template: `@for (name of [heading()]; track name) {
      <h1 zouPageHeading>{{ name }}</h1>
    }
    <p>{{ words() }}</p>
    @if (isAsked()) {
      <button type="button">Versturen</button>
    }
    <dialog [open]="isOpen()"><button type="button">Ja</button></dialog>
    <a href="#elders">Elders</a>`,
})
class SmallPage {
  readonly heading = signal('Aanvraag');
  readonly isAsked = signal(true);
  readonly words = signal('');
  readonly isOpen = signal(true);
}

async function show() {
  const { host, fixture } = await render(SmallPage);
  const page = fixture.componentInstance;
  return {
    page,
    settled: () => fixture.whenStable(),
    button: host.querySelector('button'),
    yes: host.querySelector<HTMLButtonElement>('dialog button'),
    link: host.querySelector('a'),
    heading: () => host.querySelector('h1'),
  };
}

describe('the heading of a page', () => {
  it('takes focus when what had it is gone', async () => {
    const { page, settled, button, heading } = await show();
    button?.focus();
    page.isAsked.set(false);
    await settled();
    expect(document.activeElement).toBe(heading());
  });

  it('gives focus to the heading that takes its place', async () => {
    const { page, settled, heading } = await show();
    const before = heading();
    before?.focus();
    page.heading.set('Verstuurd');
    await settled();
    expect(heading()).not.toBe(before);
    expect(document.activeElement).toBe(heading());
  });

  it('takes focus when a dialog closed over what had it and nothing else has it', async () => {
    const { page, settled, yes, heading } = await show();
    yes?.focus();
    page.isOpen.set(false);
    yes?.blur();
    await settled();
    expect(document.activeElement).toBe(heading());
  });

  it('leaves focus where it is while that stands, or where it went since', async () => {
    const { page, settled, button, link } = await show();
    button?.focus();
    page.words.set('Bezig');
    await settled();
    expect(document.activeElement).toBe(button);
    link?.focus();
    page.isAsked.set(false);
    await settled();
    expect(document.activeElement).toBe(link);
  });

  it('takes no focus from who has put it nowhere', async () => {
    const { page, settled, button } = await show();
    button?.focus();
    button?.blur();
    page.words.set('Bezig');
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});

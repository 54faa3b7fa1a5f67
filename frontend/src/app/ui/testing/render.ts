import {
  inputBinding,
  outputBinding,
  twoWayBinding,
  type Signal,
  type Type,
  type WritableSignal,
} from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideKitTexts } from './kit-texts';

/** What a spec gives to a component. */
export interface Bindings {
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Inputs that change during the spec. */
  readonly signals?: Readonly<Record<string, Signal<unknown>>>;
  readonly models?: Readonly<Record<string, WritableSignal<unknown>>>;
  readonly outputs?: Readonly<Record<string, (value: unknown) => void>>;
}

/** A component of the kit in a real document, with Dutch texts. */
export async function render<Shown>(
  component: Type<Shown>,
  { inputs = {}, signals = {}, models = {}, outputs = {} }: Bindings = {},
): Promise<{ host: HTMLElement; fixture: ComponentFixture<Shown> }> {
  TestBed.configureTestingModule({ providers: [provideKitTexts(), provideRouter([])] });
  const fixture = TestBed.createComponent(component, {
    bindings: [
      ...Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value)),
      ...Object.entries(signals).map(([name, value]) => inputBinding(name, value)),
      ...Object.entries(models).map(([name, value]) => twoWayBinding(name, value)),
      ...Object.entries(outputs).map(([name, listener]) => outputBinding(name, listener)),
    ],
  });
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await fixture.whenStable();
  return { host, fixture };
}

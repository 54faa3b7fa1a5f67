import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import type { IdentityProvider } from '@zicht/shared/identity/single-sign-on.contract';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { ErrorSummary } from '../../../ui/fields/error-summary';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { ProviderStore } from './provider.store';

type Needed = 'issuer' | 'clientId' | 'clientSecret';

/** The settings of the provider. */
@Component({
  selector: 'zou-provider-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList, ErrorSummary, TextField],
  templateUrl: './provider-form.html',
})
export class ProviderForm {
  readonly provider = input.required<IdentityProvider>();

  protected readonly store = inject(ProviderStore);
  protected readonly t = injectTexts();
  protected readonly roles = ORGANISATION_ROLES;
  protected readonly issuer = linkedSignal(() => this.provider().issuer);
  protected readonly clientId = linkedSignal(() => this.provider().clientId);
  protected readonly clientSecret = signal('');
  protected readonly roleClaim = linkedSignal(() => this.provider().roleClaim ?? '');
  protected readonly level = linkedSignal(() => this.provider().secondStepLevel ?? '');
  protected readonly groups = linkedSignal(() => groupsOf(this.provider()));
  protected readonly choices = linkedSignal<readonly string[]>(() => {
    const { letsNewcomersIn, trustsSecondStep } = this.provider();
    return [...(letsNewcomersIn ? ['newcomers'] : []), ...(trustsSecondStep ? ['secondStep'] : [])];
  });
  protected readonly choiceOptions = computed(() =>
    ['newcomers', 'secondStep'].map((code) => ({
      code,
      label: this.t(`singleSignOn.form.${code}`),
      description: this.t(`singleSignOn.form.${code}Hint`),
    })),
  );
  private readonly missing = signal<readonly Needed[]>([]);
  protected readonly faults = computed(() =>
    this.missing().map((field) => ({ fieldId: `provider-${field}`, words: this.wordsOf(field) })),
  );

  protected errorOf(field: Needed): string | undefined {
    return this.missing().includes(field) ? this.wordsOf(field) : undefined;
  }

  protected setGroups(role: OrganisationRole, text: string): void {
    this.groups.update((groups) => ({ ...groups, [role]: text }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [issuer, clientId, clientSecret] = [
      this.issuer().trim(),
      this.clientId().trim(),
      this.clientSecret(),
    ];
    this.missing.set([
      ...(URL.canParse(issuer) ? [] : (['issuer'] as const)),
      ...(clientId === '' ? (['clientId'] as const) : []),
      ...(clientSecret === '' && !this.provider().hasSecret ? (['clientSecret'] as const) : []),
    ]);
    if (this.missing().length > 0) return;
    const isSaved = await this.store.save({
      version: this.provider().version,
      issuer,
      clientId,
      ...(clientSecret === '' ? {} : { clientSecret }),
      roleClaim: this.roleClaim().trim() || null,
      roleMapping: ORGANISATION_ROLES.flatMap((role) =>
        valuesIn(this.groups()[role]).map((value) => ({ value, role })),
      ),
      letsNewcomersIn: this.choices().includes('newcomers'),
      trustsSecondStep: this.choices().includes('secondStep'),
      secondStepLevel: this.level().trim() || null,
    });
    if (isSaved) this.clientSecret.set('');
  }

  private wordsOf(field: Needed): string {
    return this.t(`singleSignOn.form.missing.${field}`);
  }
}

type Groups = Readonly<Record<OrganisationRole, string>>;

function groupsOf({ roleMapping }: IdentityProvider): Groups {
  const of = (role: OrganisationRole) =>
    roleMapping.flatMap((each) => (each.role === role ? each.value : [])).join('; ');
  return Object.fromEntries(ORGANISATION_ROLES.map((role) => [role, of(role)])) as Groups;
}

function valuesIn(text: string): string[] {
  return [...new Set(text.split(';').map((value) => value.trim()))].filter((value) => value !== '');
}

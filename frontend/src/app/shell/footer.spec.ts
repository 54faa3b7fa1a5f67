import { render } from '../ui/testing/render';
import { Footer } from './footer';

describe('the footer of every page', () => {
  it('says whom to call for a reader who thinks of a real case', async () => {
    const { host } = await render(Footer);
    const line = host.querySelector('zou-help-line')?.textContent;
    expect(line).toContain('Bel Veilig Thuis: 0800-2000');
    expect(line).toContain('112');
  });
});

import { openPage } from '../../../testing/open-page';
import { assessment, yearAnswers } from '../../../testing/year';

const links = (host: HTMLElement): (string | null)[] =>
  [...host.querySelectorAll('zou-site-search a')].map((link) => link.getAttribute('href'));

describe('looking for a page that is not there', () => {
  it('finds pages of the menu and questions of the running year', async () => {
    const { host, says, write, requests } = await openPage('/bestaat-niet', 'coordinator', yearAnswers());
    await says('Deze pagina bestaat niet (meer)');
    expect(links(host)).toEqual([]);
    await write('Zoek een vraag', 'resultaten');
    expect(links(host)).toEqual(['/resultaten']);
    await write('Zoek een vraag', 'mel-01');
    await says('1 gevonden');
    expect(links(host)).toEqual(['/zelfevaluatie/2027/vraag/MEL-01']);
    await write('Zoek een vraag', 'xyzzy');
    await says('Niets gevonden. Probeer een ander woord.');
    expect(requests.filter(({ path }) => /xyzzy/.test(path))).toEqual([]);
  });

  it('shows a contributor the assigned questions alone', async () => {
    const answers = {
      ...yearAnswers(),
      'GET /api/organisations/o/assessments/2027': assessment({ asked: ['MEL-02'] }),
    };
    const { host, write, says } = await openPage('/bestaat-niet', 'contributor', answers);
    await write('Zoek een vraag', 'mel-');
    await says('1 gevonden');
    expect(links(host)).toEqual(['/zelfevaluatie/2027/vraag/MEL-02']);
  });

  it('finds the pages of the menu where the questions cannot be had', async () => {
    const { host, write } = await openPage('/bestaat-niet', 'coordinator', {});
    await write('Zoek een vraag', 'bewijs');
    expect(links(host)).toEqual(['/bewijs']);
  });
});

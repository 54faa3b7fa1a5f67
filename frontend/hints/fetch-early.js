// Before the application runs: fetches at once what the page in the address bar will need, and not one after the other
// as the application comes to need it. tools/hint-pages.mjs lays the list of scripts into index.html; the answers of the
// API wait for core/http/early-answers.ts, which gives each to the first who asks for it, and only to the same person.
// A wrong guess costs a request in vain and shows nothing: what nobody asked here, the application asks itself.
{
  const pages = JSON.parse(document.currentScript.dataset.pages);
  const [, scripts] = pages.find(([page]) => new RegExp(page).test(location.pathname)) ?? [];
  const fetchScripts = () => {
    for (const href of scripts)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  };
  const early = new Map();

  // The answer as data, and undefined for one that is none: the application makes of that what it always does.
  const ask = async (path, person = null) => {
    // The application came first, and goes on by itself.
    if (early.has('/api/' + path)) return undefined;
    const headers = { accept: 'application/json', ...(person && { 'x-zicht-person': person }) };
    const request = fetch('/api/' + path, { credentials: 'same-origin', headers });
    // Read at once and wholly: an answer that nobody takes would hold its connection.
    const response = request.then(
      async (answer) =>
        new Response((await answer.text()) || null, { status: answer.status, headers: answer.headers }),
    );
    early.set('/api/' + path, { person, response });
    const answer = await response;
    return answer.ok ? answer.clone().json() : undefined;
  };

  // As core/session/current-membership.ts chooses.
  const membershipOf = ({ memberships, lastOrganisationId }) => {
    const chosen = sessionStorage.getItem('zou.membership');
    return (
      memberships.find(({ kind, bodyId }) => `${kind}:${bodyId ?? ''}` === chosen) ??
      memberships.find(({ kind, bodyId }) => kind === 'organisation' && bodyId === lastOrganisationId) ??
      memberships[0]
    );
  };

  // Under the address that core/framework/framework.store.ts makes.
  const askFrameworks = async (wanted, person) => {
    const names = wanted.flatMap((of) => (of ? [`${of.frameworkCode}@${of.frameworkVersion}`] : []));
    if (names.length > 0)
      await ask(`frameworks/${encodeURIComponent([...new Set(names)].sort().join())}`, person);
  };

  const askQuestion = async (organisation, year, person) => {
    const assessment = await ask(`${organisation}/assessments/${year}`, person);
    await askFrameworks([assessment?.round, assessment?.previous], person);
  };

  const askStart = async (organisation, person) => {
    const list = await ask(`${organisation}/assessments`, person);
    const [now, ...before] = list?.years.filter(({ status }) => status !== null) ?? [];
    const last = before.find(({ status }) => status === 'submitted');
    await Promise.all([
      now && ask(`${organisation}/assessments/${now.round.year}`, person),
      askFrameworks([now?.round, last?.round], person),
    ]);
  };

  const askPage = async (session) => {
    if (!session?.user || !['off', 'on'].includes(session.secondFactor)) return;
    const person = session.user.id;
    const { kind, bodyId, roles } = membershipOf(session) ?? {};
    // A privacy officer reads no answers.
    if (kind !== 'organisation' || roles.every((role) => role === 'privacyOfficer')) return;
    const organisation = `organisations/${bodyId}`;

    const [, year] = /^\/zelfevaluatie\/(\d+)\//.exec(location.pathname) ?? [];
    if (!year) return askStart(organisation, person);
    const seesMembers = roles.some((role) => role !== 'contributor');
    await Promise.all([
      askQuestion(organisation, year, person),
      ask(organisation, person),
      seesMembers && ask(`${organisation}/members`, person),
    ]);
  };

  // Where the application was faster, it asked already.
  if (scripts && globalThis.zouEarly) fetchScripts();
  else if (scripts) {
    globalThis.zouEarly = early;
    const nothing = () => undefined;
    // What the answers lead to comes first: the scripts fill the line, and the data would wait behind them.
    ask('session')
      .then((session) => void askPage(session).catch(nothing), nothing)
      .then(fetchScripts);
  }
}

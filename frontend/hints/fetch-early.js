// Before the application runs: fetches the scripts of the page in the address bar at once, and not one after the other
// as the application comes to need them. tools/hint-pages.mjs lays the list into index.html.
for (const [page, files] of JSON.parse(document.currentScript.dataset.pages))
  if (new RegExp(page).test(location.pathname))
    for (const href of files)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));


"use strict";
(() => {
  // A link to the page of a rule opens it.
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target?.querySelector(":scope > details");
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#rule-']");
    // The address stays the same when the link was followed before.
    if (link && link.hash === location.hash) unfold();
  });
  unfold();

  const folds = () => document.querySelectorAll("main > :not(.rules) details:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folds()];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });

  const form = document.getElementById("filter");
  if (!form) return;
  const shown = document.getElementById("shown");
  const findings = [...document.querySelectorAll(".theme .finding")];
  const texts = new Map();
  const text = (finding) => {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  };
  const keys = ["level", "theme", "about", "document"];

  const apply = () => {
    const wanted = new FormData(form);
    const words = String(wanted.get("text")).toLowerCase().split(/\s+/).filter(Boolean);
    const picked = keys.filter((key) => wanted.get(key));
    let count = 0;
    for (const finding of findings) {
      const fits = picked.every((key) => finding.dataset[key] === wanted.get(key)) &&
        words.every((word) => text(finding).includes(word));
      finding.hidden = !fits;
      if (fits) count += 1;
    }
    const active = picked.length > 0 || words.length > 0;
    for (const box of document.querySelectorAll(".more, .part, .theme")) {
      const some = box.querySelector(".finding:not([hidden])") !== null;
      box.hidden = !some && (active || !box.querySelector(".rest"));
      if (box.matches(".more")) box.firstElementChild.open = active && some;
    }
    for (const rest of document.querySelectorAll(".rest")) rest.hidden = active;
    shown.textContent = shown.dataset.text.replace("{}", String(count));
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });

  // What the summary leads to may be filtered out.
  document.querySelector(".tally")?.parentElement.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !document.querySelector(link.hash)?.closest("[hidden]")) return;
    form.reset();
    apply();
  });

  form.hidden = false;
  apply();
})();

// @ts-check
// Marks, in the list of a page's headings, the one whose text is being read.

/** How far down the window its reading line lies. */
const LINE = 0.3;

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".gs-doc__toc a");
const headings = [...links].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

const mark = () => {
  const passed = headings.filter(({ heading }) => heading.getBoundingClientRect().top <= innerHeight * LINE);
  const current = passed.at(-1)?.link;
  for (const { link } of headings) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  // A list longer than the window scrolls by itself; the page must not.
  const list = current?.closest("nav");
  if (!current || !list || list.scrollHeight <= list.clientHeight) return;
  const offset = current.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (offset < 0 || offset > list.clientHeight - current.offsetHeight) list.scrollTop += offset - list.clientHeight / 2;
};

// It tells of each heading that crosses the line, and of all of them at first.
const watcher = new IntersectionObserver(mark, { rootMargin: `0px 0px -${(1 - LINE) * 100}% 0px` });
for (const { heading } of headings) watcher.observe(heading);

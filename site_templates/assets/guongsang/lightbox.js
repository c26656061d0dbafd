// Shows the photos of a gallery large, one after the other. Without it each of them is a link to its large file.

const gallery = document.querySelector("[data-gs-gallery]");
const dialog = document.querySelector("[data-gs-lightbox]");

if (gallery && dialog instanceof HTMLDialogElement) open(gallery, dialog);

/**
 * @param {Element} gallery
 * @param {HTMLDialogElement} dialog
 */
function open(gallery, dialog) {
  const links = [...gallery.querySelectorAll("a")];
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (dialog.querySelector(`[data-gs-${name}]`));
  const stage = part("stage");
  const words = part("words");
  const count = part("count");
  let current = 0;

  /**
   * The picture of a link as large as the window lets it be.
   * @param {number} index
   */
  const largeOf = (index) => {
    const large = /** @type {HTMLPictureElement} */ (links[index].querySelector("picture")?.cloneNode(true));
    for (const source of large.querySelectorAll("source")) source.sizes = "100vw";
    const image = large.querySelector("img");
    if (image) image.loading = "eager";
    return large;
  };

  /** @param {number} index */
  const show = (index) => {
    current = (index + links.length) % links.length;
    stage.querySelector("picture")?.remove();
    stage.prepend(largeOf(current));
    const caption = links[current].parentElement?.querySelector("figcaption");
    words.replaceChildren(...(caption?.cloneNode(true).childNodes ?? []));
    count.textContent = `Ảnh ${current + 1} trên ${links.length}`;
    // The next one is fetched meanwhile.
    if (links.length > 1) largeOf((current + 1) % links.length);
  };

  for (const [index, link] of links.entries()) {
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      dialog.showModal();
      show(index);
    });
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowLeft: () => show(current - 1),
    ArrowRight: () => show(current + 1),
    Home: () => show(0),
    End: () => show(links.length - 1),
  };
  dialog.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  part("previous").addEventListener("click", keys.ArrowLeft);
  part("next").addEventListener("click", keys.ArrowRight);
  part("close").addEventListener("click", () => dialog.close());
  // Beside the picture is out of it.
  stage.addEventListener("click", (event) => event.target === stage && dialog.close());
  dialog.addEventListener("close", () => {
    stage.querySelector("picture")?.remove();
    links[current].focus();
  });
  for (const name of ["previous", "next"]) part(name).hidden = links.length === 1;
}

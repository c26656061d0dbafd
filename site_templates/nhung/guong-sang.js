// <guong-sang>: a list of profiles inside another site's page. Webmasters name this file's address for years, so it never
// moves, needs no other file, and understands every attribute it ever had:
//
//   don-vi, linh-vuc, nam   the unit, the field or the year to show; the first that is given counts; none shows the newest
//   so-luong                how many profiles, 1 to 12
//   tieu-de                 what stands above the list
//   cap-tieu-de             the level of that heading, 2 to 5; the profiles' names have the next one
//
// It takes font, size and colour from the page around it, so it is light on light and dark on dark, and nothing else:
// that page's styles do not reach into it. Data only ever becomes text, links lead only to the site it comes from, and
// a strict Content-Security-Policy does not hinder it. Until the list is there, readers see the link inside the element;
// when it cannot be had, they are told so with a link to the site.

(() => {
  if (customElements.get("guong-sang")) return;

  const script = document.currentScript ?? document.querySelector('script[src*="/nhung/guong-sang.js"]');
  if (!(script instanceof HTMLScriptElement)) return;
  const SITE = new URL("../", script.src);
  const LISTS = ["don-vi", "linh-vuc", "nam"];
  const USUAL = 5;
  const PATIENCE = 20_000;

  const STYLE = `
    :host { display: flow-root !important; min-inline-size: min(100%, 15em); }
    :host([hidden]) { display: none !important; }
    .all {
      all: initial; display: block; box-sizing: border-box; color: inherit; color-scheme: inherit;
      font-family: inherit; font-size: inherit; line-height: 1.55; overflow-wrap: break-word; text-align: start;
      --soft: color-mix(in srgb, currentColor 78%, transparent);
      --line: color-mix(in srgb, currentColor 24%, transparent);
    }
    .all * { box-sizing: border-box; margin: 0; }
    .head { padding-block-end: .5em; border-block-end: .1875em solid #b98a2b; font-size: 1.25em; font-weight: 700; line-height: 1.4; text-wrap: balance; }
    a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
    a:hover { text-decoration-thickness: 2px; }
    a:focus-visible { border-radius: .125em; outline: 3px solid currentColor; outline-offset: 2px; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr)); column-gap: 1.5em; padding: 0; list-style: none; }
    li { display: grid; grid-template-columns: 3.5em minmax(0, 1fr); gap: .875em; align-items: start; padding-block: .875em; border-block-end: 1px solid var(--line); }
    .face { display: grid; place-items: center; overflow: hidden; inline-size: 3.5em; block-size: 4.375em; border-radius: .25em; color: #fff6df; font-weight: 700; }
    .face img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; object-position: 50% 15%; }
    .face span { font-size: 1.375em; }
    .t0 { background: #7d1417; } .t1 { background: #1f3a5f; } .t2 { background: #1f4d3a; } .t3 { background: #6b4416; }
    .t4 { background: #5a2450; } .t5 { background: #14505a; } .t6 { background: #8a3a16; } .t7 { background: #3d4453; }
    .name { font-size: 1.0625em; font-weight: 700; line-height: 1.4; text-wrap: balance; }
    p { font-size: .9375em; }
    .soft { color: var(--soft); font-size: .875em; }
    .tag { display: inline-block; padding-inline: .4375em; border: 1px solid currentColor; border-radius: 1em; font-size: .9em; }
    .why { margin-block-start: .25em; }
    .award { margin-block-start: .25em; font-weight: 700; }
    .foot { padding-block-start: .75em; }
    .lost { padding-block: .75em; }
  `;

  /** @type {CSSStyleSheet[]} */
  let sheets = [];
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheets = [sheet];
  } catch {
    // A browser that is too old for these shows the list without styles.
  }

  /**
   * @param {string} name
   * @param {string} kind its class
   * @param {...(string | Node)} children
   */
  const element = (name, kind, ...children) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...children);
    return made;
  };

  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value : "");

  /**
   * The full address of a page or picture of the site; empty for anything else.
   * @param {unknown} path
   */
  const within = (path) => {
    try {
      const url = new URL(text(path), SITE);
      return url.origin === SITE.origin && url.pathname.startsWith(SITE.pathname) ? url.href : "";
    } catch {
      return "";
    }
  };

  /**
   * @param {string} href
   * @param {string} words
   */
  const link = (href, words) => {
    const made = document.createElement("a");
    made.href = href;
    made.textContent = words;
    return made;
  };

  /** @param {Record<string, unknown>} profile */
  const face = (profile) => {
    const made = element("div", `face t${Number(profile.mau) % 8 || 0}`);
    made.setAttribute("aria-hidden", "true");
    const initials = element("span", "", text(profile.chu));
    const photo = text(profile.anh) && within(profile.anh);
    if (!photo) {
      made.append(initials);
      return made;
    }
    const image = document.createElement("img");
    image.alt = "";
    image.loading = "lazy";
    image.decoding = "async";
    // A portal's policy may not let pictures in.
    image.addEventListener("error", () => image.replaceWith(initials));
    image.src = photo;
    made.append(image);
    return made;
  };

  /**
   * @param {Record<string, unknown>} profile
   * @param {number} level
   */
  const row = (profile, level) => {
    const href = text(profile.trang) && within(profile.trang);
    if (!href || !text(profile.ten)) return [];
    const told = element("div", "", element(`h${level}`, "name", link(href, text(profile.ten))));
    if (text(profile.ai)) told.append(element("p", "", text(profile.ai)));
    const when = element("p", "soft", [text(profile.loai), text(profile.nam)].filter(Boolean).join(" · "));
    if (profile.minh_hoa === true) when.append(" ", element("span", "tag", "Minh họa"));
    told.append(when);
    if (text(profile.tom_tat)) told.append(element("p", "why", text(profile.tom_tat)));
    if (text(profile.khen_thuong)) told.append(element("p", "award", text(profile.khen_thuong)));
    return [element("li", "", face(profile), told)];
  };

  class GuongSang extends HTMLElement {
    static observedAttributes = [...LISTS, "so-luong", "tieu-de", "cap-tieu-de"];

    /** What is being fetched, to be left when something else is wanted. */
    #fetching = new AbortController();
    #isWaiting = false;
    #root = this.attachShadow({ mode: "open" });

    constructor() {
      super();
      if (sheets.length) this.#root.adoptedStyleSheets = sheets;
      this.#root.append(document.createElement("slot"));
    }

    connectedCallback() {
      this.#ask();
    }

    disconnectedCallback() {
      this.#fetching.abort();
    }

    /**
     * What is set to what it is already, as the form of /nhung/ does at first, asks nothing anew.
     * @param {string} _
     * @param {string | null} before
     * @param {string | null} after
     */
    attributeChangedCallback(_, before, after) {
      if (before !== after) this.#ask();
    }

    /** Several attributes that change at once are one question. */
    #ask() {
      if (this.#isWaiting) return;
      this.#isWaiting = true;
      queueMicrotask(() => {
        this.#isWaiting = false;
        if (this.isConnected) this.#show();
      });
    }

    async #show() {
      this.#fetching.abort();
      const fetching = new AbortController();
      this.#fetching = fetching;
      const timer = setTimeout(() => fetching.abort("late"), PATIENCE);
      const by = LISTS.find((name) => this.getAttribute(name)?.trim());
      const list = by ? `${by}/${encodeURIComponent((this.getAttribute(by) ?? "").trim())}/` : "";
      /** @type {Element} */
      let content;
      try {
        const address = new URL(`nhung/khung/${list}ho-so.json`, SITE);
        const response = await fetch(address, { signal: fetching.signal, credentials: "omit" });
        if (!response.ok) throw new Error(`${response.status}`);
        content = this.#list(await response.json());
      } catch {
        if (fetching.signal.aborted && fetching.signal.reason !== "late") return;
        content = element("p", "lost", "Chưa tải được danh sách điển hình tiên tiến. ", link(within("guong/"), "Xem trên cổng thông tin"), ".");
        content.setAttribute("role", "status");
      } finally {
        clearTimeout(timer);
      }
      const all = element("div", "all", content);
      all.lang = "vi";
      this.#root.replaceChildren(all);
    }

    /**
     * @param {string} name
     * @param {number} usual
     * @param {number} least
     * @param {number} most
     */
    #number(name, usual, least, most) {
      const given = parseInt(this.getAttribute(name) ?? "", 10);
      return Number.isNaN(given) ? usual : Math.min(most, Math.max(least, given));
    }

    /** @param {any} data */
    #list(data) {
      /** @type {Record<string, unknown>[]} */
      const profiles = data.ho_so;
      const level = this.#number("cap-tieu-de", 3, 2, 5);
      const wanted = profiles.slice(0, this.#number("so-luong", USUAL, 1, 12));
      const rows = wanted.flatMap((profile) => row(profile, level + 1));
      const heading = element(`h${level}`, "head", this.getAttribute("tieu-de")?.trim() || text(data.tieu_de));
      heading.id = "tieu-de";
      const made = element("section", "", heading);
      made.setAttribute("aria-labelledby", heading.id);
      if (wanted.some((profile) => profile.minh_hoa === true)) made.append(element("p", "soft foot", text(data.ghi_chu)));
      if (rows.length) {
        const list = element("ul", "", ...rows);
        // A list without bullets is none to some readers' software.
        list.setAttribute("role", "list");
        made.append(list);
      } else {
        made.append(element("p", "lost", "Hiện chưa có hồ sơ nào trong danh sách này."));
      }
      const total = Number(data.tong) || 0;
      const more = total > rows.length ? `Xem tất cả ${total} hồ sơ` : `Xem trên cổng ${text(data.cong)}`;
      const foot = element("p", "foot", link(within(data.trang) || SITE.href, more));
      if (text(data.co_quan)) foot.append(element("span", "soft", ` · ${text(data.co_quan)}`));
      made.append(foot);
      return made;
    }
  }

  customElements.define("guong-sang", GuongSang);
})();

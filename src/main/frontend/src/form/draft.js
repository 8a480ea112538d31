const PAUSE = 600;
const TOUCHES = ['input', 'pointerdown', 'keydown'];
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

/** Keeps what is typed into a form on the server, a moment after the last key; the last words are sent when the page is left. */
export class Draft {
  constructor(url) {
    this.url = url;
  }

  /** A form says that it changed before anybody touched it: that is no draft. */
  follow(form, element) {
    TOUCHES.forEach(touch => element.addEventListener(touch, () => (this.touched = true), { once: true, capture: true }));
    form.on('changed', ({ data }) => {
      if (!this.touched) return;
      this.data = data;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    });
    addEventListener('pagehide', () => this.save());
  }

  save() {
    clearTimeout(this.timer);
    if (!this.data) return;
    const body = new URLSearchParams({ answers: JSON.stringify(this.data) });
    this.data = undefined;
    fetch(this.url, { method: 'POST', body, keepalive: true, headers: { [meta('_csrf_header')]: meta('_csrf') } }).catch(() => {});
  }
}

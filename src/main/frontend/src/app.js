import htmx from 'htmx.org';
import '@tabler/core';
import './app/app.css';
import './app/csrf.js';
import './app/failures.js';
import './app/theme-switch.js';
import './app/submit-once.js';
import './app/largest-file.js';
import './app/check-all.js';
import './app/copy.js';
import './app/tabs.js';
import './app/live-list.js';
import './app/keyboard.js';
import './app/back.js';
import './app/insert.js';
import './app/island.js';

window.htmx = htmx;
document.documentElement.dataset.app = '1';
if (!document.documentElement.dataset.entry) {
  document.documentElement.dataset.ready = '1';
}

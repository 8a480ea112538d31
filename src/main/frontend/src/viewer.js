import './viewer/viewer.css';
import { fill } from './islands.js';
import { Diagram } from './viewer/diagram.js';
import { drawMapping } from './viewer/mapping.js';

const shown = {};
await fill('.diagram', async element => {
  const diagram = new Diagram(element);
  await diagram.show();
  shown[element.dataset.map] = diagram.viewer;
});
if (shown.from && shown.to) drawMapping(shown.from, shown.to);

import './viewer/viewer.css';
import { fill } from './islands.js';
import { Diagram } from './viewer/diagram.js';

await fill('.diagram', element => new Diagram(element).show());

import './modeler/modeler.css';
import './modeler/simulation-words.js';
import { fill } from './islands.js';
import { Workbench } from './modeler/workbench.js';

await fill('.workbench', element => new Workbench(element).show());

import './dmn/dmn.css';
import { fill } from './islands.js';
import { TableBench } from './dmn/bench.js';

await fill('.workbench', element => new TableBench(element).show());

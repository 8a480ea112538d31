import './formeditor/formeditor.css';
import './formeditor/words.js';
import { fill } from './islands.js';
import { FormBench } from './formeditor/bench.js';

await fill('.workbench', element => new FormBench(element).show());

import './viewer/viewer.css';
import { Diagram } from './viewer/diagram.js';

await Promise.all([...document.querySelectorAll('.diagram')].map(element => new Diagram(element).show()));
document.documentElement.dataset.ready = '1';

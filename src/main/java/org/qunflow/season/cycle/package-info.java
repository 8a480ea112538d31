/** Seasons that a lead opens, and their cycles: begin, end, what follows. */
package org.qunflow.season.cycle;

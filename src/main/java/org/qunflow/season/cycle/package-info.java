/** Seasons that a lead opens, and their cycles: begin, end, what follows. */
@NamedInterface("cycle")
package org.qunflow.season.cycle;

import org.springframework.modulith.NamedInterface;

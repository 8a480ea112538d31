/** Seats of one group: taking one where there is one, changing the capacity, and what becomes of them when a group ends. */
@NamedInterface("seat")
package org.qunflow.group.seat;

import org.springframework.modulith.NamedInterface;

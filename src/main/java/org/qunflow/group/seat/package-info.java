/** Seats of one group: taking one where there is one, changing the capacity, and what becomes of them when a group ends. */
package org.qunflow.group.seat;

/** Bands of payment and of average order value, the 2×2 of quality and activity, and how members move between its quadrants. */
@NamedInterface("band")
package org.qunflow.layering.band;

import org.springframework.modulith.NamedInterface;

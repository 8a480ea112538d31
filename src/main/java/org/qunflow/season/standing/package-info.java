/** Who stands where: points out of facts, places, zones, and the verdict at the end of a cycle. */
@NamedInterface("standing")
package org.qunflow.season.standing;

import org.springframework.modulith.NamedInterface;

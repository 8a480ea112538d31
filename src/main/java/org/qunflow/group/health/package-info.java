/** How well groups are: a score a day from memberships, facts and samples, with the three sub-scores. */
@NamedInterface("health")
package org.qunflow.group.health;

import org.springframework.modulith.NamedInterface;

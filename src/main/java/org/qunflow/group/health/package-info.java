/** How well groups are: a score a day from memberships, facts and samples, with the three sub-scores. */
package org.qunflow.group.health;

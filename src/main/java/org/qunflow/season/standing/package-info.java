/** Who stands where: points out of facts, places, zones, and the verdict at the end of a cycle. */
package org.qunflow.season.standing;

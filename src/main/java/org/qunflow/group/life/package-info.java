/** The clock of a group: checks on its days, revival, and the verdict what becomes of it. */
package org.qunflow.group.life;

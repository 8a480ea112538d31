/** The clock of a group: checks on its days, revival, and the verdict what becomes of it. */
@NamedInterface("life")
package org.qunflow.group.life;

import org.springframework.modulith.NamedInterface;

/** Red packets (红包): money that a person sends by hand to a member or into a group, within the caps of the day, with proof. */
@NamedInterface("packet")
package org.qunflow.reward.packet;

import org.springframework.modulith.NamedInterface;

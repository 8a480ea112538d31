/** Money (款项): what the community owes to and holds for members and partners, in one double-entry book in its currency. */
@NamedInterface("money")
package org.qunflow.reward.money;

import org.springframework.modulith.NamedInterface;

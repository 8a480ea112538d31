/** Prizes and benefits for points (积分兑换): a catalogue with stock, and the way of a redemption to its receipt. */
@NamedInterface("prize")
package org.qunflow.reward.prize;

import org.springframework.modulith.NamedInterface;

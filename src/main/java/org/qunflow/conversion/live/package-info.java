/** Live rooms (直播): groups become a channel to them, with pre-heat, reminder and replay, and few jumps to a purchase. */
@NamedInterface("live")
package org.qunflow.conversion.live;

import org.springframework.modulith.NamedInterface;

/** Offline events (线下活动): paid for by what members put together, begun where users are many. */
@NamedInterface("offline")
package org.qunflow.engagement.offline;

import org.springframework.modulith.NamedInterface;

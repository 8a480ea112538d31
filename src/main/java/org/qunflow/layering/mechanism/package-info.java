/** Mechanism groups (机制群): a group for one promotion, of members of a band, with an end (004-06). */
@NamedInterface("mechanism")
package org.qunflow.layering.mechanism;

import org.springframework.modulith.NamedInterface;

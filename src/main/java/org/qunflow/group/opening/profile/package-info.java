/** What a community is for: purpose and persona, scenes, a goal, the order of a launch, suitability, feedback of seed users. */
@NamedInterface("profile")
package org.qunflow.group.opening.profile;

import org.springframework.modulith.NamedInterface;

/** Nine classes, 55 items, their severity, and the versions of a community's rules. */
@NamedInterface("rule")
package org.qunflow.moderation.rule;

import org.springframework.modulith.NamedInterface;

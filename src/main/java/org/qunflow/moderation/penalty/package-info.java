/** The ladder of penalties, and the one that a member has now. */
@NamedInterface("penalty")
package org.qunflow.moderation.penalty;

import org.springframework.modulith.NamedInterface;

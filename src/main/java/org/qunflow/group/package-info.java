/** Groups (群) and memberships: seats under capacity, opening the next group, acknowledging the rules. */
@ApplicationModule(
        allowedDependencies = {"shared", "journal", "engine", "security", "channel", "community", "web", "member"})
package org.qunflow.group;

import org.springframework.modulith.ApplicationModule;

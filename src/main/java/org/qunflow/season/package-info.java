/** Seasons: the limited seats of core fans and the invitations to them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "channel",
            "community",
            "web",
            "member",
            "group",
            "outreach"
        })
package org.qunflow.season;

import org.springframework.modulith.ApplicationModule;

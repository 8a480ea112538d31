/** Leads: campaigns, entry points, intake, screening. */
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
            "member :: tag",
            "group",
            "reward",
            "reward :: money",
            "outreach"
        })
package org.qunflow.acquisition;

import org.springframework.modulith.ApplicationModule;

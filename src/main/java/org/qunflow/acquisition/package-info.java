/** Leads: intake, screening, campaigns. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "channel",
            "community",
            "member",
            "member :: tag",
            "group",
            "outreach"
        })
package org.qunflow.acquisition;

import org.springframework.modulith.ApplicationModule;

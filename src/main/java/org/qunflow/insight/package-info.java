/** The home page, funnel and what needs attention; and the dashboard. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "channel",
            "web",
            "database",
            "community",
            "member",
            "group",
            "outreach",
            "acquisition",
            "layering",
            "season",
            "conversion"
        })
package org.qunflow.insight;

import org.springframework.modulith.ApplicationModule;

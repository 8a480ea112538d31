/** Import of files and replay of history. */
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
package org.qunflow.intake;

import org.springframework.modulith.ApplicationModule;

/** The ops lead's desk: diagrams with members on them, versions. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "sop",
            "sop :: migration",
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
package org.qunflow.design;

import org.springframework.modulith.ApplicationModule;

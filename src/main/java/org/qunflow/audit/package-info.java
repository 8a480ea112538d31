/** The auditor's desk: what happened to a member, and why. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "sop",
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
package org.qunflow.audit;

import org.springframework.modulith.ApplicationModule;

/** The operator's desk: list, claim, answer, complete. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "team",
            "channel",
            "web",
            "database",
            "community",
            "member",
            "group",
            "group::life",
            "group::profile",
            "outreach",
            "outreach :: sends",
            "acquisition",
            "layering",
            "season",
            "conversion",
            "engagement::ugc",
            "moderation::rule",
            "moderation::cases",
            "moderation::penalty",
            "moderation::appeal"
        })
package org.qunflow.tasks;

import org.springframework.modulith.ApplicationModule;

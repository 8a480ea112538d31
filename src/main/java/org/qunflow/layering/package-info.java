/** Layering (分层): scorecards, tiers, promotion and demotion. */
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
            "group :: seat",
            "outreach"
        })
package org.qunflow.layering;

import org.springframework.modulith.ApplicationModule;

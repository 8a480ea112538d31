/** Engagement: what members do together, from check-ins (打卡) and activities (社群活动) to their own works and sessions with a KOL (翻牌). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "team",
            "channel",
            "community",
            "web",
            "member",
            "group",
            "reward",
            "reward :: money",
            "outreach",
            "outreach :: quota",
            "outreach :: sends"
        })
package org.qunflow.engagement;

import org.springframework.modulith.ApplicationModule;

/** Points (积分): one double-entry book per community, with holds, monthly budgets, expiry, and reversal with reason. */
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
            "group :: seat"
        })
package org.qunflow.reward;

import org.springframework.modulith.ApplicationModule;

/** Offers, orders that answer them, conversions. */
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
            "outreach"
        })
package org.qunflow.conversion;

import org.springframework.modulith.ApplicationModule;

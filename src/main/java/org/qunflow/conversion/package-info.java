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
            "outreach",
            "outreach :: quota",
            "outreach :: sends",
            "web"
        })
package org.qunflow.conversion;

import org.springframework.modulith.ApplicationModule;

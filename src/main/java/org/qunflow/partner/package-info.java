/** Partners (S2B2C, B2B2C): who sells with us, by which code, and what they earn by it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "community",
            "web",
            "member",
            "reward",
            "reward :: money"
        })
package org.qunflow.partner;

import org.springframework.modulith.ApplicationModule;

/** Moderation: rules of what is not done, cases from discovery to decision, penalties on a ladder, appeals. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "security",
            "community",
            "web",
            "member",
            "group",
            "reward"
        })
package org.qunflow.moderation;

import org.springframework.modulith.ApplicationModule;

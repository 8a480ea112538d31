/** Touches: one outbound contact with one member, from a template, through the channel's outbox, under one quota ledger. */
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
            "group"
        })
package org.qunflow.outreach;

import org.springframework.modulith.ApplicationModule;

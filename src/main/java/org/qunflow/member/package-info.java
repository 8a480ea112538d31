/** Members and what they did: register, stage, tier held, facts and their day counters, consent, suspension. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "engine", "security", "channel", "community"})
package org.qunflow.member;

import org.springframework.modulith.ApplicationModule;

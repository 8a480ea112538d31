/** The people at work: when, who is away, who stands in, and what becomes of their tasks. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "security", "engine"})
package org.qunflow.team;

import org.springframework.modulith.ApplicationModule;

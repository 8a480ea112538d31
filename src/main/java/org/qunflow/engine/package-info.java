/** The only door to the process engine: starting and moving instances, tasks, history, decisions, models and their check. */
@ApplicationModule(allowedDependencies = {"shared", "journal"})
package org.qunflow.engine;

import org.springframework.modulith.ApplicationModule;

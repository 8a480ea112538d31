/** The journal: one door for every domain event, decision and human act, written in the business transaction. */
@ApplicationModule(allowedDependencies = {"shared"})
package org.qunflow.journal;

import org.springframework.modulith.ApplicationModule;

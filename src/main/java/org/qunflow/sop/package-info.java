/** Drafts of models, their versions, and the four eyes that look at them before they are deployed. No pages. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "journal"})
package org.qunflow.sop;

import org.springframework.modulith.ApplicationModule;

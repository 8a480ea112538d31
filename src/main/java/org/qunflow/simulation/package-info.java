/** The pretend world: a small living community for the profile demo. */
@ApplicationModule
package org.qunflow.simulation;

import org.springframework.modulith.ApplicationModule;

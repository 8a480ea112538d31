/** Communities: brand, zone, currency, business model; everything else belongs to one. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "engine", "security", "team", "channel"})
package org.qunflow.community;

import org.springframework.modulith.ApplicationModule;

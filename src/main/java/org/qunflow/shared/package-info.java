/** Words without an owner: ids, money, domain events, the movable clock, who is acting. Every room may use it. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.qunflow.shared;

import org.springframework.modulith.ApplicationModule;

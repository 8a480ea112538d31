/** Users, roles, login and the filter chains; tells every room who is acting. */
@ApplicationModule(allowedDependencies = {"shared", "journal"})
package org.qunflow.security;

import org.springframework.modulith.ApplicationModule;

/** Where the data lives: the embedded PostgreSQL server or a given one, the migrations, the two roles. */
@ApplicationModule(allowedDependencies = {"shared"})
package org.qunflow.database;

import org.springframework.modulith.ApplicationModule;

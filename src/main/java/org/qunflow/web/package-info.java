/** The pages' common ground: layout, assets, language, formats, the community a page is about, friendly refusals. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "engine", "security", "channel", "community"})
package org.qunflow.web;

import org.springframework.modulith.ApplicationModule;

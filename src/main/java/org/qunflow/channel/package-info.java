/** How we talk: the channel port, channel addresses, the transactional outbox and the event inbox. */
@ApplicationModule(allowedDependencies = {"shared", "journal"})
package org.qunflow.channel;

import org.springframework.modulith.ApplicationModule;

/** What keeps a holder from being judged: protection by a lead, and leave. */
@NamedInterface("exemption")
package org.qunflow.season.exemption;

import org.springframework.modulith.NamedInterface;

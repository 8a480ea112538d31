/** What keeps a holder from being judged: protection by a lead, and leave. */
package org.qunflow.season.exemption;

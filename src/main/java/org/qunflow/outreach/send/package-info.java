/** Messages to whole groups: planned under the ledger, done by people, with proof. */
@NamedInterface("sends")
package org.qunflow.outreach.send;

import org.springframework.modulith.NamedInterface;

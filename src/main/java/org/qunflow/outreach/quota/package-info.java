/** The one ledger of who may be touched when: quota, gap, caps and quiet hours for all processes. */
@NamedInterface("quota")
package org.qunflow.outreach.quota;

import org.springframework.modulith.NamedInterface;

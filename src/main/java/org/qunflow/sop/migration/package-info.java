/** Migration runs: what a new version means for those under way, and moving them there, in small steps that can be taken back. */
@NamedInterface("migration")
package org.qunflow.sop.migration;

import org.springframework.modulith.NamedInterface;

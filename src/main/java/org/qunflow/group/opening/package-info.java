/** Opening a group: its file, who looks after it, roles with a term, declared seed accounts. */
@NamedInterface("opening")
package org.qunflow.group.opening;

import org.springframework.modulith.NamedInterface;

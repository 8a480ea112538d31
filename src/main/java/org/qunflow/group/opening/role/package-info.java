/** What members are in a group beside being one of it: roles with a term, and declared seed accounts. */
@NamedInterface("role")
package org.qunflow.group.opening.role;

import org.springframework.modulith.NamedInterface;

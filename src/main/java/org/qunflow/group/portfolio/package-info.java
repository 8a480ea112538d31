/** All groups of a community side by side: how they stand, who comes and goes, and how long they live. */
@NamedInterface("portfolio")
package org.qunflow.group.portfolio;

import org.springframework.modulith.NamedInterface;

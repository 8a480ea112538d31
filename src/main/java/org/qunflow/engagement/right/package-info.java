/** The ladder of rights: candidates, terms, renewal, loss. */
@NamedInterface("right")
package org.qunflow.engagement.right;

import org.springframework.modulith.NamedInterface;

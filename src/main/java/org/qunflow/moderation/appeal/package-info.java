/** Appeals: to another person, in time, once, with restoration and make-good. */
@NamedInterface("appeal")
package org.qunflow.moderation.appeal;

import org.springframework.modulith.NamedInterface;

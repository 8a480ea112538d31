/** Cases: what was found or reported, the evidence, and who decided what. */
@NamedInterface("cases")
package org.qunflow.moderation.cases;

import org.springframework.modulith.NamedInterface;

/** What was said in groups, normalised, kept for a short time. */
@NamedInterface("message")
package org.qunflow.moderation.message;

import org.springframework.modulith.NamedInterface;

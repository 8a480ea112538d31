/** Detectors: repetition, coordination, links, tricks with signs, and the mood of a group. */
@NamedInterface("detect")
package org.qunflow.moderation.detect;

import org.springframework.modulith.NamedInterface;

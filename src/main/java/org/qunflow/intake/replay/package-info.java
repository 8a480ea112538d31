/** The replay of recorded history: its days, its answers, and the move of a past that is to end yesterday. */
@NamedInterface("replay")
package org.qunflow.intake.replay;

import org.springframework.modulith.NamedInterface;

/** Check-ins (任务打卡): tasks for days in a row, streaks with cards that mend them, proofs that are judged. */
@NamedInterface("checkin")
package org.qunflow.engagement.checkin;

import org.springframework.modulith.NamedInterface;

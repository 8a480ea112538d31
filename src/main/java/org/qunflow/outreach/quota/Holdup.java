package org.qunflow.outreach.quota;

import java.time.Duration;
import java.time.Instant;
import org.qunflow.channel.SendPermit.Verdict;

/** Why a touch does not go now, and when it may be asked again. */
record Holdup(Asked asked, Reason reason, Instant until) {

    /** Later, or never if its validity ends before. */
    Verdict verdict(Turn turn) {
        return isFinal(turn)
                ? new Verdict.Refused(reason.name())
                : new Verdict.Later(wholeSeconds(Duration.between(turn.now(), until)), reason.name());
    }

    boolean isFinal(Turn turn) {
        return asked.at() != null && until.isAfter(asked.at().plus(turn.rule().validity()));
    }

    private static Duration wholeSeconds(Duration duration) {
        return Duration.ofSeconds(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}

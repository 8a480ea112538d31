package org.qunflow.acquisition.referral;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.qunflow.shared.MemberId;

/** One member brought another; dueAt is null unless it is held or confirmed. */
public record Referral(
        ReferralId id,
        MemberId referrer,
        MemberId invitee,
        ReferralState state,
        String evidence,
        Instant at,
        Instant dueAt) {

    /** What strikes about it: signs that are neither no nor nought. */
    public List<Sign> signs() {
        return evidence.isEmpty()
                ? List.of()
                : Stream.of(evidence.split(", "))
                        .map(sign -> sign.split("=", 2))
                        .map(sign -> new Sign(sign[0], sign[1]))
                        .filter(sign -> !List.of("0", "1", "false").contains(sign.value()))
                        .toList();
    }
}

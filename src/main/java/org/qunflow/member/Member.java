package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * A registered person in a community.
 *
 * @param quadrant HH, HL, LH or LL: quality, then activity; null before layering
 * @param enrolment 1 for the first journey, 2 for the second …
 * @param exitedAt null while in the community
 */
public record Member(
        MemberId id,
        CommunityId community,
        String source,
        String externalId,
        String displayName,
        Stage stage,
        String tier,
        String quadrant,
        Instant tierSince,
        int enrolment,
        Instant arrivedAt,
        Instant lastActiveAt,
        Instant exitedAt,
        String exitReason,
        boolean customer,
        boolean optedOut,
        boolean suspended,
        String note) {}

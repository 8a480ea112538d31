package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.moderation.rule.Severity;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * A case: whom it concerns, what it is about, and what was decided by which version of the rules.
 *
 * @param name display name of the member
 * @param group null if it happened in none
 * @param detector null if it was reported
 * @param verdict null until somebody decided that it is a violation
 */
public record CaseFile(
        CaseId id,
        CommunityId community,
        MemberId member,
        String name,
        GroupId group,
        String groupZh,
        String groupEn,
        String item,
        Aggravation aggravation,
        String detector,
        CaseState state,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        Verdict verdict,
        Second second) {

    /**
     * What follows, and from what.
     *
     * @param version of the community's rules
     * @param byTable before aggravation and before what the member had already
     * @param days 0 for good
     */
    public record Verdict(
            int version,
            Severity severity,
            int history,
            Rung byTable,
            Rung rung,
            int days,
            String tableRow,
            int tableVersion) {}

    /** What the second person says about a penalty for good. */
    public record Second(String by, boolean agrees, String reason) {}

    public String groupName(String language) {
        return "zh".equals(language) ? groupZh : groupEn;
    }
}

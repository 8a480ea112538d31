package org.qunflow.moderation.cases;

import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * Something that looks like a violation.
 *
 * @param group null if it happened in none
 * @param aggravation what makes it weigh heavier besides what its item says, or null
 * @param detector null if people report it
 * @param body what was said, or a description; may be empty beside a picture
 * @param picture empty if there is none
 * @param reporter the member who reported it, or null
 */
public record NewCase(
        MemberId member,
        GroupId group,
        String item,
        Aggravation aggravation,
        String detector,
        String body,
        byte[] picture,
        MemberId reporter) {

    /** What a detector found. */
    public static NewCase found(
            MemberId member, GroupId group, String item, Aggravation aggravation, String detector, String body) {
        return new NewCase(member, group, item, aggravation, detector, body, new byte[0], null);
    }

    /** What somebody reported in words. */
    public static NewCase reported(MemberId member, GroupId group, String item, String body) {
        return new NewCase(member, group, item, null, null, body, new byte[0], null);
    }
}

package org.qunflow.group.opening;

import java.time.Instant;
import java.util.List;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/**
 * The opening of a group and its file.
 *
 * @param planned true if a lead plans it; false if it was opened because the last one was full
 * @param template name of the group whose file was taken over, or null
 * @param sop the set of SOP templates that its type asks for, or null
 * @param version of the file as it was read
 */
public record Opening(
        CommunityId community,
        GroupId group,
        GroupType type,
        String tier,
        String name,
        boolean planned,
        OpeningState state,
        String template,
        OpeningFile file,
        String sop,
        Instant preparedAt,
        Instant openedAt,
        int version) {

    public List<String> missing() {
        return file.missing();
    }

    public boolean isPreparing() {
        return state == OpeningState.PREPARING;
    }

    /** True once nothing of the file may change any more but who looks after the group. */
    public boolean isFixed() {
        return state == OpeningState.LISTED || state == OpeningState.OPENED;
    }

    /** The same as somebody read it who saw this version. */
    public Opening asSeen(int seen) {
        return new Opening(
                community, group, type, tier, name, planned, state, template, file, sop, preparedAt, openedAt, seen);
    }
}

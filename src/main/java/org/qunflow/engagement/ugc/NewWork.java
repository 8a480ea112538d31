package org.qunflow.engagement.ugc;

import org.qunflow.shared.MemberId;

/**
 * A contribution that is handed in.
 *
 * @param source by which way it came: a group, the moments, a mail …
 * @param picture its bytes; empty if there is none
 */
public record NewWork(MemberId member, WorkKind kind, String body, String source, byte[] picture) {

    /** A contribution of words only. */
    public static NewWork text(MemberId member, WorkKind kind, String body, String source) {
        return new NewWork(member, kind, body, source, new byte[0]);
    }
}

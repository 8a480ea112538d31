package org.qunflow.outreach;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** The door of outreach: writes a touch and its outbox row in the current transaction; the channel sends it after commit. */
@Service
public class Outreach {

    /**
     * Touches a member once per dedupe key (instance + element + enrolment); a repetition changes nothing.
     *
     * @return id of the touch, the same for a repetition
     */
    public UUID touch(
            CommunityId community,
            MemberId member,
            String template,
            String dedupeKey,
            Map<String, String> placeholders) {
        throw new UnsupportedOperationException("outreach room: touch");
    }

    /** The touches of a member, newest first. */
    public List<Touch> of(CommunityId community, MemberId member, int limit) {
        throw new UnsupportedOperationException("outreach room: of");
    }
}

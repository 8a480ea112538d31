package org.qunflow.group.opening.profile;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Feedback of a member was noted, answered or closed; state says which. */
public record FeedbackMoved(CommunityId community, Instant at, MemberId member, String state, String text)
        implements MemberEvent {}

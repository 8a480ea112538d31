package org.qunflow.engagement.kol;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member said how the talk was, from 1 to 5. */
public record TalkRated(CommunityId community, Instant at, MemberId member, TalkId id, String name, int rating)
        implements MemberEvent {}

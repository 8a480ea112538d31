package org.qunflow.conversion.scene;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** An offer was not presented, because the scene that the table names is none that the community knows (000-07). */
public record OfferWithoutScene(CommunityId community, Instant at, MemberId member, String offer, String scene)
        implements MemberEvent {}

package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member moved to another stage. */
public record StageChanged(CommunityId community, Instant at, MemberId member, Stage stage) implements MemberEvent {}

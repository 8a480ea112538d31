package org.qunflow.engagement.kol;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** Something was not done with a KOL or a session; member is null where none is concerned. */
public record KolRefused(CommunityId community, Instant at, MemberId member, String name, Refusal session)
        implements CommunityEvent {}

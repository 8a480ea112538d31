package org.qunflow.group.opening.rules;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead set another format of nicknames; misfits is how many seats do not fit it. */
public record NicknameFormatChanged(CommunityId community, Instant at, String pattern, String example, int misfits)
        implements CommunityEvent {}

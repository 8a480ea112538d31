package org.qunflow.layering;

import org.qunflow.engine.Decision;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** The decision that puts a member into a tier, with its reasons. */
record LayerAssignment(
        CommunityId community,
        MemberId member,
        String fromTier,
        String toTier,
        String quadrant,
        int band,
        Scorecard card,
        Decision decision) {}

package org.qunflow.conversion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** The port by which something else than the proposal decides product and price of an offer in a scene. */
public interface OfferTerms {

    /** What is offered, for how much, and how many units of it. */
    record Terms(String product, BigDecimal price, int units) {}

    /** Terms for a member who is about to be shown an offer; empty where the proposal stays as it is. */
    Optional<Terms> of(CommunityId community, MemberId member, String scene, Instant at);
}

package org.qunflow.layering.band;

import java.math.BigDecimal;
import org.qunflow.shared.MemberId;

/** In which quadrant and bands a member is; bands by their lower bounds. */
public record Standing(
        MemberId member,
        String quadrant,
        BigDecimal paid,
        int orders,
        int paymentBand,
        int orderBand,
        int paymentVersion,
        int orderVersion) {}

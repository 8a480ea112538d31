package org.qunflow.partner;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.MemberId;

/**
 * A partner.
 *
 * @param member null for a company
 * @param rate percent of each order
 * @param contract its number; null until it is signed
 * @param activeAt since when orders earn; null before
 */
public record Partner(
        PartnerId id,
        String name,
        PartnerKind kind,
        MemberId member,
        PartnerState state,
        BigDecimal rate,
        String code,
        String contract,
        LocalDate contractEnd,
        Instant proposedAt,
        Instant activeAt,
        Instant endedAt) {}

package org.qunflow.partner;

import java.math.BigDecimal;
import org.qunflow.shared.MemberId;

/**
 * A partner that is proposed.
 *
 * @param member null for a company
 * @param code by which people will come; blank for one that the house makes
 * @param rate percent of each order; null where it was not a number
 */
public record NewPartner(String name, MemberId member, String code, BigDecimal rate) {

    PartnerKind kind() {
        return member == null ? PartnerKind.COMPANY : PartnerKind.MEMBER;
    }
}

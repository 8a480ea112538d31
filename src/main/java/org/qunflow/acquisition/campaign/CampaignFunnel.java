package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whom a campaign brought.
 *
 * @param arrived members with one of its codes
 * @param stated those who said what they came for (000-29)
 * @param qualified those who passed the screening and agreed to the rules: layered once (003-06)
 * @param customers those who bought
 */
public record CampaignFunnel(int arrived, int stated, int qualified, int customers) {

    /** Money per qualified fan, two decimals; null while there is none. */
    public BigDecimal costPerQualified(BigDecimal spent) {
        return qualified == 0 ? null : spent.divide(BigDecimal.valueOf(qualified), 2, RoundingMode.HALF_UP);
    }
}

package org.qunflow.conversion;

import java.math.BigDecimal;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Offers and what follows from them.
 *
 * @param highValueFrom an order from this amount is followed up by an operator, in the community's currency
 * @param offerPause time between the end of an offer and the next one (004-11, repurchase)
 * @param activeWithin a further offer needs a fact within this time before
 * @param noSellDays days from the day on which somebody came, in which nothing is offered (004-12); as long as the observation
 */
@ConfigurationProperties("qunflow.conversion")
record ConversionSettings(
        @DefaultValue("100") BigDecimal highValueFrom,
        @DefaultValue("P30D") Period offerPause,
        @DefaultValue("P60D") Period activeWithin,
        @DefaultValue("7") int noSellDays) {}

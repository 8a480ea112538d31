package org.qunflow.reward.prize;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Prizes (003-18). The source names no numbers; they are defaults of the house.
 *
 * @param heldFor how long points wait for a prize at most; longer than approval, address and parcel may take together
 * @param mostPoints points that a prize may cost
 * @param mostPieces pieces of a prize
 * @param addressKeptDays days after the end of a redemption after which its address is deleted
 */
@Validated
@ConfigurationProperties("qunflow.reward.prize")
record PrizeSettings(
        @DefaultValue("P60D") Duration heldFor,
        @Positive @DefaultValue("100000") BigDecimal mostPoints,
        @Positive @DefaultValue("100000") int mostPieces,
        @Positive @DefaultValue("30") int addressKeptDays) {}

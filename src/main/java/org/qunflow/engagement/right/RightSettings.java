package org.qunflow.engagement.right;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ladder of rights (003-19). None of these numbers stands in the source; they are defaults of the house.
 *
 * @param term for how long a right is granted and renewed
 * @param askBefore how long before its end a lead is asked whether it goes on
 * @param lookBack over which time the active days of candidates are counted
 */
@Validated
@ConfigurationProperties("qunflow.engagement.right")
record RightSettings(
        @DefaultValue("P90D") Period term,
        @DefaultValue("P7D") Period askBefore,
        @DefaultValue("P60D") Period lookBack) {}

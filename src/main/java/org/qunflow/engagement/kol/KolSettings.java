package org.qunflow.engagement.kol;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Talks with KOLs (003-17, 000-19). None of these numbers stands in the source; they are defaults of the house.
 *
 * @param warnBefore how long before credentials expire the page says so
 * @param passOnFor how long after the day of the talks a slot still goes to the next in line
 */
@Validated
@ConfigurationProperties("qunflow.engagement.kol")
record KolSettings(
        @DefaultValue("P30D") Period warnBefore,
        @DefaultValue("P7D") Period passOnFor) {}

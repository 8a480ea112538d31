package org.qunflow.group.opening.role;

import jakarta.validation.constraints.Positive;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Opening a group. The numbers are ours; the source names the rules without them.
 *
 * @param seedCap declared seed accounts of a group at a time (003-25 against 004-14, 004-17)
 * @param seedLongest how long a seed account may be declared for at most (003-25)
 * @param roleLongest how long the term of a role may be at most (003-10)
 */
@Validated
@ConfigurationProperties("qunflow.group.opening")
record RoleSettings(
        @Positive @DefaultValue("5") int seedCap,
        @DefaultValue("P60D") Period seedLongest,
        @DefaultValue("P1Y") Period roleLongest) {}

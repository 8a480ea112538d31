package org.qunflow.simulation;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a pretend community is to live.
 *
 * @param name of the community
 * @param seed of everything that chance decides; the same seed gives the same life
 * @param people who arrive over the days
 * @param days up to the last one
 * @param lastDay in the community's zone, the last that is lived
 * @param leftToPeople the tasks of so many last days stay open
 */
record PretendLife(String name, long seed, int people, int days, LocalDate lastDay, int leftToPeople) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    LocalDate firstDay() {
        return lastDay.minusDays(days - 1L);
    }
}

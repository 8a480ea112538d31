package org.qunflow.season.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a lead wants of a season.
 *
 * @param seats fixed number of seats; null if a share is given
 * @param share part of the layered members, such as 0.20; becomes a number when the season begins (003-14)
 * @param firstDay day in the community's zone on which it begins
 */
public record SeasonPlan(String name, Integer seats, BigDecimal share, int cycleDays, int cycles, LocalDate firstDay) {}

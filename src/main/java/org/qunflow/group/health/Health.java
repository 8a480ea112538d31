package org.qunflow.group.health;

import java.time.LocalDate;

/** How well a group was on a day; each score 0 to 100. */
public record Health(LocalDate day, int size, int health, int participation, int organisation, int belonging) {}

package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a campaign is to be (003-03): its theme is the tone of the brand and a pain point of those it looks for.
 *
 * @param firstDay and lastDay: days of the community's zone, both included
 * @param budget in the community's currency
 */
public record Brief(
        String name,
        Purpose purpose,
        Channel channel,
        String tone,
        String painPoint,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal budget) {}

package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;

/** A brief was handed in. */
public record CampaignOpened(
        CommunityId community,
        Instant at,
        CampaignId campaign,
        String name,
        Channel channel,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal budget)
        implements CampaignEvent {}

package org.qunflow.engagement.offline.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.offline.NewOffline;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/** A proposal as the form sends it; pledges are taken until the end of the day of the deadline. */
public record ProposalForm(
        String group,
        String title,
        String region,
        String day,
        String at,
        String cost,
        String lowest,
        String highest,
        String pledge,
        String deadline,
        String organiser) {
    static final ProposalForm EMPTY = new ProposalForm("", "", "", "", "14:00", "", "", "", "", "", "");

    public ProposalForm {
        group = text(group);
        title = text(title);
        region = text(region);
        day = text(day);
        at = text(at);
        cost = text(cost);
        lowest = text(lowest);
        highest = text(highest);
        pledge = text(pledge);
        deadline = text(deadline);
        organiser = text(organiser);
    }

    /** As it is kept for the page to which somebody comes back: sessions keep plain words only. */
    Map<String, String> typed() {
        return Map.ofEntries(
                Map.entry("group", group),
                Map.entry("title", title),
                Map.entry("region", region),
                Map.entry("day", day),
                Map.entry("at", at),
                Map.entry("cost", cost),
                Map.entry("lowest", lowest),
                Map.entry("highest", highest),
                Map.entry("pledge", pledge),
                Map.entry("deadline", deadline),
                Map.entry("organiser", organiser));
    }

    static ProposalForm of(Map<?, ?> typed) {
        return new ProposalForm(
                (String) typed.get("group"),
                (String) typed.get("title"),
                (String) typed.get("region"),
                (String) typed.get("day"),
                (String) typed.get("at"),
                (String) typed.get("cost"),
                (String) typed.get("lowest"),
                (String) typed.get("highest"),
                (String) typed.get("pledge"),
                (String) typed.get("deadline"),
                (String) typed.get("organiser"));
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }

    ProposalForm by(String member) {
        return new ProposalForm(group, title, region, day, at, cost, lowest, highest, pledge, deadline, member);
    }

    /** Empty if something that has to be a date, a number or an id is none. */
    Optional<NewOffline> event(ZoneId zone) {
        try {
            return Optional.of(new NewOffline(
                    GroupId.of(group),
                    title,
                    region,
                    LocalDate.parse(day)
                            .atTime(LocalTime.parse(at))
                            .atZone(zone)
                            .toInstant(),
                    new BigDecimal(cost),
                    Integer.parseInt(lowest),
                    Integer.parseInt(highest),
                    new BigDecimal(pledge),
                    LocalDate.parse(deadline).plusDays(1).atStartOfDay(zone).toInstant(),
                    organiser.isEmpty() ? null : MemberId.of(organiser)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

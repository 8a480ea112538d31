package org.qunflow.engagement.kol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** When a KOL may open slots: the credentials hold on the day, and the week is not full (003-17, 000-19). */
@Component
class SessionRules {
    private final SessionRows sessions;
    private final Communities communities;
    private final KolNews news;

    SessionRules(SessionRows sessions, Communities communities, KolNews news) {
        this.sessions = sessions;
        this.communities = communities;
        this.news = news;
    }

    Optional<Refusal> wrong(CommunityId community, Kol kol, NewSession session) {
        if (session.topic().isBlank()) {
            return Optional.of(Refusal.NO_TOPIC);
        }
        if (session.slots() < 1) {
            return Optional.of(Refusal.NO_SLOTS);
        }
        if (hasWrongTimes(community, session)) {
            return Optional.of(Refusal.WRONG_TIMES);
        }
        ZoneId zone = communities.get(community).zone();
        LocalDate day = session.heldAt().atZone(zone).toLocalDate();
        if (kol.expiredAt() != null
                || kol.validUntil() != null && kol.validUntil().isBefore(day)) {
            return Optional.of(Refusal.EXPIRED);
        }
        return session.slots() > left(kol, day, zone) ? Optional.of(Refusal.WEEK_FULL) : Optional.empty();
    }

    private boolean hasWrongTimes(CommunityId community, NewSession session) {
        return session.applyUntil() == null
                || session.heldAt() == null
                || !session.applyUntil().isAfter(news.now(community))
                || session.heldAt().isBefore(session.applyUntil());
    }

    private int left(Kol kol, LocalDate day, ZoneId zone) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int taken = sessions.slotsBetween(
                kol.id(),
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        return kol.slotsPerWeek() - taken;
    }
}

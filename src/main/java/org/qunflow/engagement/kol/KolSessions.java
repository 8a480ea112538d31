package org.qunflow.engagement.kol;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to sessions: slots are opened, members apply, the slots are drawn (003-17, 翻牌). */
@Service
public class KolSessions {
    private final Kols kols;
    private final SessionRows sessions;
    private final TalkRows talks;
    private final SlotDraw draw;
    private final Eligibility eligibility;
    private final Communities communities;
    private final CurrentOperator operator;
    private final News news;

    KolSessions(
            Kols kols,
            SessionRows sessions,
            TalkRows talks,
            SlotDraw draw,
            Eligibility eligibility,
            Communities communities,
            CurrentOperator operator,
            News news) {
        this.kols = kols;
        this.sessions = sessions;
        this.talks = talks;
        this.draw = draw;
        this.eligibility = eligibility;
        this.communities = communities;
        this.operator = operator;
        this.news = news;
    }

    /** Opens slots of a KOL whose credentials hold on the day, within what the KOL gives in a week. */
    @Transactional
    public Answer open(CommunityId community, NewSession session) {
        Kol kol = kols.find(community, session.kol()).orElseThrow();
        Optional<Refusal> wrong = wrong(community, kol, session);
        if (wrong.isPresent()) {
            return kols.refused(community, kol.member(), kol.name(), wrong.get());
        }
        SessionId id = SessionId.next();
        sessions.insert(community, id, session, operator.name(), news.now(community));
        news.tell(community, at -> new SlotsOpened(community, at, id, kol.name(), session.slots()));
        return new Answer.Done(id);
    }

    private Optional<Refusal> wrong(CommunityId community, Kol kol, NewSession session) {
        if (session.topic().isBlank()) {
            return Optional.of(Refusal.NO_TOPIC);
        }
        if (session.slots() < 1) {
            return Optional.of(Refusal.NO_SLOTS);
        }
        Instant now = news.now(community);
        if (!session.applyUntil().isAfter(now) || session.heldAt().isBefore(session.applyUntil())) {
            return Optional.of(Refusal.WRONG_TIMES);
        }
        ZoneId zone = communities.get(community).zone();
        LocalDate day = session.heldAt().atZone(zone).toLocalDate();
        if (kol.expiredAt() != null
                || kol.validUntil() != null && kol.validUntil().isBefore(day)) {
            return Optional.of(Refusal.EXPIRED);
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int taken = sessions.slotsBetween(
                kol.id(),
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        return taken + session.slots() > kol.slotsPerWeek() ? Optional.of(Refusal.WEEK_FULL) : Optional.empty();
    }

    /** A member wishes to talk; refused at once if the table says no. */
    @Transactional
    public Answer apply(CommunityId community, SessionId id, MemberId member) {
        KolSession session = sessions.find(community, id).orElseThrow();
        Instant now = news.now(community);
        if (talks.applied(id, member)) {
            return kols.refused(community, member, session.kolName(), Refusal.APPLIED_ALREADY);
        }
        Eligibility.Verdict verdict = eligibility.of(community, member, now);
        if (!verdict.isEligible()) {
            boolean left = Eligibility.LEFT.equals(verdict.reason());
            return kols.refused(community, member, session.kolName(), left ? Refusal.NOT_HERE : Refusal.NOT_ELIGIBLE);
        }
        Optional<Integer> ticket = sessions.ticket(id, now);
        if (ticket.isEmpty()) {
            return kols.refused(community, member, session.kolName(), Refusal.CLOSED);
        }
        return applied(community, session, member, ticket.get(), now);
    }

    private Answer applied(CommunityId community, KolSession session, MemberId member, int ticket, Instant now) {
        TalkId talk = TalkId.next();
        if (!talks.insert(community, talk, session.id(), member, ticket, now)) {
            return kols.refused(community, member, session.kolName(), Refusal.APPLIED_ALREADY);
        }
        news.tell(community, at -> new TalkMoved(community, at, member, talk, session.kolName(), "APPLIED", ""));
        return new Answer.Done(talk);
    }

    /** Draws the slots; the application ends with it. */
    @Transactional
    public Answer draw(CommunityId community, SessionId id) {
        KolSession session = sessions.locked(community, id).orElseThrow();
        if (!session.open()) {
            return kols.refused(community, null, session.kolName(), Refusal.CLOSED);
        }
        draw.go(community, session);
        return new Answer.Done(id);
    }

    /** Sessions whose time to apply is over and that nobody has drawn. */
    List<SessionId> due(CommunityId community) {
        return sessions.due(community, news.now(community));
    }

    public Optional<KolSession> find(CommunityId community, SessionId id) {
        return sessions.find(community, id);
    }

    /** Sessions, newest first. before null: from the newest on. */
    public List<KolSession> page(CommunityId community, UUID before, int limit) {
        return sessions.page(community, before, limit);
    }

    /** Who applied, in the order of the draw. */
    public List<Talk> talks(CommunityId community, SessionId id) {
        return find(community, id).map(s -> talks.of(s.id())).orElse(List.of());
    }
}

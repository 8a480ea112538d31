package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.MemberExited;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to red packets: within the caps a person is asked to send one; beyond them nobody is. */
@Service
public class RedPackets {
    private static final String PROCESS = "red-packet";
    private static final String WITHDRAWN = "reward.packetWithdrawn";
    private static final int LONGEST = 60;

    private final PacketRows rows;
    private final PacketSettings settings;
    private final Communities communities;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    RedPackets(
            PacketRows rows,
            PacketSettings settings,
            Communities communities,
            Members members,
            Subjects subjects,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.settings = settings;
        this.communities = communities;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    /**
     * A red packet is to be sent.
     *
     * @param amount in the community's currency
     * @param key what makes a repetition harmless
     */
    @Transactional
    public PacketAnswer ask(CommunityId community, MemberId member, BigDecimal amount, String occasion, String key) {
        PacketRows.Wish wish = new PacketRows.Wish(community, member, amount, occasion.strip(), key);
        rows.lock(member);
        Optional<PacketId> again = rows.under(community, key);
        if (again.isPresent()) {
            return new PacketAnswer.Asked(again.get(), true);
        }
        return wrong(wish).map(why -> refuse(wish, why)).orElseGet(() -> ask(wish));
    }

    private Optional<PacketRefusal> wrong(PacketRows.Wish wish) {
        if (wish.amount().signum() <= 0) {
            return Optional.of(PacketRefusal.NOT_POSITIVE);
        }
        if (wish.amount().compareTo(settings.mostAtOnce()) > 0) {
            return Optional.of(PacketRefusal.TOO_MUCH_AT_ONCE);
        }
        if (wish.occasion().isEmpty() || wish.occasion().length() > LONGEST) {
            return Optional.of(PacketRefusal.NO_OCCASION);
        }
        return wrongMember(wish);
    }

    private Optional<PacketRefusal> wrongMember(PacketRows.Wish wish) {
        if (members.find(wish.community(), wish.member())
                .filter(m -> m.exitedAt() == null)
                .isEmpty()) {
            return Optional.of(PacketRefusal.NOT_HERE);
        }
        int lately =
                rows.since(wish.member(), news.now(wish.community()).minus(settings.withinDays(), ChronoUnit.DAYS));
        return lately >= settings.perMember() ? Optional.of(PacketRefusal.TOO_OFTEN) : Optional.empty();
    }

    private PacketAnswer ask(PacketRows.Wish wish) {
        CommunityId community = wish.community();
        LocalDate day = today(community);
        if (!rows.use(community, day, wish.amount())) {
            return refuse(wish, PacketRefusal.DAY_USED_UP);
        }
        PacketId id = PacketId.next();
        rows.insert(id, wish, day, operator.name(), news.now(community));
        news.tell(community, at -> new PacketAsked(community, at, wish.member(), id, wish.amount(), wish.occasion()));
        subjects.name(community, id, about(wish));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new PacketAnswer.Asked(id, false);
    }

    private Subject about(PacketRows.Wish wish) {
        String name = members.find(wish.community(), wish.member())
                .map(Member::displayName)
                .orElseThrow();
        String about = name + " · " + wish.occasion() + " · "
                + wish.amount().stripTrailingZeros().toPlainString();
        return new Subject(about, about, null, wish.member());
    }

    private PacketAnswer refuse(PacketRows.Wish wish, PacketRefusal why) {
        news.tell(
                wish.community(),
                at -> new PacketRefused(wish.community(), at, wish.member(), wish.amount(), wish.occasion(), why));
        return new PacketAnswer.Refused(why);
    }

    private LocalDate today(CommunityId community) {
        return news.now(community).atZone(communities.get(community).zone()).toLocalDate();
    }

    /** What of today's budget is used. */
    public PacketDay budget(CommunityId community) {
        return rows.day(community, today(community));
    }

    /** Red packets of a community, newest first, before the given one. */
    public List<Packet> newest(CommunityId community, PacketId before, int limit) {
        return rows.newest(community, before, limit);
    }

    /** Whoever leaves gets no greeting any more. */
    @EventListener
    void on(MemberExited exit) {
        rows.open(exit.member()).forEach(id -> processes.correlate(WITHDRAWN, id.toString(), Map.of()));
    }
}

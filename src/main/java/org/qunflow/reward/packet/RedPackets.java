package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to red packets: within the caps a person is asked to send one; beyond them nobody is. */
@Service
public class RedPackets {
    private static final int MOST_GROUPS = 500;

    private final Tables tables;
    private final PacketRules rules;
    private final PacketProcess process;
    private final Communities communities;
    private final News news;

    RedPackets(Tables tables, PacketRules rules, PacketProcess process, Communities communities, News news) {
        this.tables = tables;
        this.rules = rules;
        this.process = process;
        this.communities = communities;
        this.news = news;
    }

    /** Where red packets stand, and in whose name they are written there. */
    @Component
    record Tables(PacketRows rows, PacketDays days, PacketGroups groups, CurrentOperator operator) {}

    /** The same for one member. */
    @Transactional
    public PacketAnswer ask(CommunityId community, MemberId member, BigDecimal amount, String occasion, String key) {
        return ask(community, PacketTo.member(member), amount, occasion, key);
    }

    /**
     * A red packet is to be sent.
     *
     * @param amount in the community's currency
     * @param key what makes a repetition harmless
     */
    @Transactional
    public PacketAnswer ask(CommunityId community, PacketTo to, BigDecimal amount, String occasion, String key) {
        PacketRows.Wish wish = new PacketRows.Wish(community, to, amount, occasion.strip(), key);
        tables.rows().lock(to);
        Optional<PacketId> again = tables.rows().under(community, key);
        if (again.isPresent()) {
            return new PacketAnswer.Asked(again.get(), true);
        }
        return rules.against(wish, news.now(community))
                .map(why -> refuse(wish, why))
                .orElseGet(() -> ask(wish));
    }

    private PacketAnswer ask(PacketRows.Wish wish) {
        CommunityId community = wish.community();
        LocalDate day = today(community);
        if (!tables.days().use(community, day, wish.amount())) {
            return refuse(wish, PacketRefusal.DAY_USED_UP);
        }
        PacketId id = PacketId.next();
        tables.rows().insert(id, wish, day, tables.operator().name(), news.now(community));
        news.tell(community, at -> new PacketAsked(community, at, wish.to(), id, wish.amount(), wish.occasion()));
        process.begin(id, wish);
        return new PacketAnswer.Asked(id, false);
    }

    private PacketAnswer refuse(PacketRows.Wish wish, PacketRefusal why) {
        news.tell(
                wish.community(),
                at -> new PacketRefused(wish.community(), at, wish.to(), wish.amount(), wish.occasion(), why));
        return new PacketAnswer.Refused(why);
    }

    private LocalDate today(CommunityId community) {
        return news.now(community).atZone(communities.get(community).zone()).toLocalDate();
    }

    /** What of today's budget is used. */
    public PacketDay budget(CommunityId community) {
        return tables.days().of(community, today(community));
    }

    /** Red packets of a community, newest first, before the given one. */
    public List<Packet> newest(CommunityId community, PacketId before, int limit) {
        return tables.rows().newest(community, before, limit);
    }

    /** Groups that may get one, by kind and name. */
    public List<PacketGroup> groups(CommunityId community) {
        return tables.groups().open(community, MOST_GROUPS);
    }

    public Map<GroupId, PacketGroup> groups(CommunityId community, Collection<GroupId> groups) {
        return tables.groups().of(community, groups).stream()
                .collect(Collectors.toMap(PacketGroup::id, Function.identity()));
    }
}

package org.qunflow.browser;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.group.Groups;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/** Two weeks of a community on the real engine, up to yesterday: a fan, buyers, silent ones, one who left, doubtful leads. */
class GalleryLife {
    static final String FAN = "周静怡";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 15;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Groups groups;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    TimeTravel time;

    private CommunityId home;
    private LocalDate today = LocalDate.now(ZONE).minusDays(DAYS);

    void passesIn(CommunityId community) {
        home = community;
        try (TimeTravel.Journey journey = time.begin(home).orElseThrow()) {
            journey.moveTo(evening());
            begins();
            for (int day = 1; day < DAYS; day++) {
                today = today.plusDays(1);
                journey.moveTo(evening());
                passes(day);
            }
        }
    }

    MemberId find(CommunityId community, String name) {
        return members.search(community, name, 1).stream()
                .map(Member::id)
                .findFirst()
                .orElseThrow();
    }

    MemberId register(CommunityId community, String name, String note, Instant at) {
        String id = id();
        return members.register(community, new NewMember("demo", id, name, at, "sandbox", id, "spring-tea", note))
                .id();
    }

    private void begins() {
        MemberId fan = arrives(FAN, "想认识同样爱茶的人");
        MemberId buyer = arrives("黄嘉宁", "想学泡茶");
        MemberId small = arrives("林书瑶", "想了解新茶");
        MemberId leaver = arrives("孙梓萱", "想了解新茶");
        List.of("900", "900", "880.50", "1260").forEach(amount -> orders(fan, amount));
        List.of(buyer, small, leaver).forEach(m -> orders(m, "50"));
        roundsGo();
        groups.acknowledgeAll(home, List.of(fan, buyer, small, leaver));
    }

    private void passes(int day) {
        happens(find(home, FAN), day % 2 == 0 ? FactKind.SPOKE : FactKind.CHECKED_IN, null);
        switch (day) {
            case 8 -> {
                orders(find(home, "黄嘉宁"), "268");
                orders(find(home, "林书瑶"), "60");
            }
            case 9 -> members.leave(home, find(home, "孙梓萱"), "MOVED_AWAY");
            case 10 -> List.of("赵六", "Krüger, Anna-Lena").forEach(n -> arrives(n, "想了解新茶"));
            case 12 -> members.optOut(home, find(home, "林书瑶"));
            case DAYS - 1 -> doubtful();
            default -> {}
        }
        roundsGo();
    }

    private void doubtful() {
        List.of("李雷", "韩梅梅", "钱多多", "Bartholomew Featherstonehaugh-Cholmondeley")
                .forEach(n -> arrives(n, null));
        orders(arrives("王小明", null), "1288");
    }

    private MemberId arrives(String name, String note) {
        return register(home, name, note, noon());
    }

    private void orders(MemberId member, String amount) {
        happens(member, FactKind.ORDERED, new BigDecimal(amount));
    }

    private void happens(MemberId member, FactKind kind, BigDecimal amount) {
        facts.append(home, "demo", List.of(new NewFact(member, kind, noon(), id(), 1, amount)));
    }

    private void roundsGo() {
        processes.runDueJobs(home, evening());
        rounds.goTo(home, evening());
        processes.runDueJobs(home, evening());
    }

    private static String id() {
        return "N-" + Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000);
    }

    private Instant noon() {
        return today.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private Instant evening() {
        return today.atTime(23, 59, 59).atZone(ZONE).toInstant();
    }
}

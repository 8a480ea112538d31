package org.qunflow.acquisition.referral;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.MemberExited;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to referrals: codes, who brought whom, and what stands in the way of it (002-11, 000-11). */
@Service
public class Referrals {
    static final String HELD = "acquisition.referralHeld";
    static final String SETTLED = "acquisition.referralSettled";
    private static final String LEFT = "acquisition.inviteeLeft";
    private static final String PROCESS = "referral";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReferralRows rows;
    private final Plans plans;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;
    private final News news;

    Referrals(ReferralRows rows, Plans plans, Members members, Subjects subjects, Processes processes, News news) {
        this.rows = rows;
        this.plans = plans;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
        this.news = news;
    }

    /** The member's own code, made when it is first asked for. */
    @Transactional
    public String codeOf(CommunityId community, MemberId member) {
        return rows.code(member).orElseGet(() -> {
            rows.giveCode(community, member, fresh(), news.now(community));
            return rows.code(member).orElseThrow();
        });
    }

    private static String fresh() {
        StringBuilder code = new StringBuilder("r-");
        RANDOM.ints(7, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.toString();
    }

    /** The referrer brought the invitee, as an operator heard or a code says; refused and journalled where it is none. */
    @Transactional
    public ReferralAnswer refer(CommunityId community, MemberId referrer, MemberId invitee) {
        ReferralRows.Came came = new ReferralRows.Came(referrer, invitee);
        rows.lock(community);
        Optional<Plan> plan = plans.running(community);
        Optional<ReferralRefusal> wrong = plan.map(p -> wrong(community, p, came))
                .orElseGet(() ->
                        Optional.of(plans.enabled(community) ? ReferralRefusal.NONE_RUNS : ReferralRefusal.LOCKED));
        return wrong.map(why -> refused(community, came, why)).orElseGet(() -> begin(community, plan.get(), came));
    }

    private Optional<ReferralRefusal> wrong(CommunityId community, Plan plan, ReferralRows.Came came) {
        if (came.referrer().equals(came.invitee())) {
            return Optional.of(ReferralRefusal.ONESELF);
        }
        Optional<Member> referrer = here(community, came.referrer());
        Optional<Member> invitee = here(community, came.invitee());
        if (referrer.isEmpty() || invitee.isEmpty()) {
            return Optional.of(ReferralRefusal.NOT_HERE);
        }
        if (rows.referred(came.invitee())) {
            return Optional.of(ReferralRefusal.REFERRED_ALREADY);
        }
        if (rows.descends(came.referrer(), came.invitee())) {
            return Optional.of(ReferralRefusal.IN_A_CIRCLE);
        }
        if (invitee.get().arrivedAt().isBefore(plan.openedAt())) {
            return Optional.of(ReferralRefusal.HERE_BEFORE);
        }
        return rows.rewarded(plan.id(), came.referrer()) >= plan.is().most()
                ? Optional.of(ReferralRefusal.MOST_REACHED)
                : Optional.empty();
    }

    private Optional<Member> here(CommunityId community, MemberId member) {
        return members.find(community, member).filter(m -> m.exitedAt() == null);
    }

    private ReferralAnswer begin(CommunityId community, Plan plan, ReferralRows.Came came) {
        ReferralId id = new ReferralId(Ids.next());
        rows.insert(community, id, plan.id(), came, news.now(community));
        news.tell(
                community,
                at -> new ReferralMoved(
                        community, at, came.referrer(), id, came.invitee(), ReferralState.SCREENED, ""));
        String about = name(community, came.referrer()) + " → " + name(community, came.invitee());
        subjects.name(community, id, new Subject(about, about, null, came.referrer()));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new ReferralAnswer.Noted(id);
    }

    private String name(CommunityId community, MemberId member) {
        return members.find(community, member).map(Member::displayName).orElseThrow();
    }

    private ReferralAnswer refused(CommunityId community, ReferralRows.Came came, ReferralRefusal why) {
        String invitee =
                members.find(community, came.invitee()).map(Member::displayName).orElse("");
        news.tell(
                community,
                at -> new ReferralRefused(
                        community, at, "member", came.referrer().toString(), invitee, why));
        return new ReferralAnswer.Refused(why);
    }

    /** Newest first, noted before the moment. */
    public List<Referral> newest(CommunityId community, Instant before, int most) {
        return rows.newest(community, before, most);
    }

    /** Who was brought and leaves takes the reward along. */
    @EventListener
    void on(MemberExited exit) {
        rows.openOf(exit.member()).ifPresent(id -> processes.correlate(LEFT, id.toString(), Map.of()));
    }
}

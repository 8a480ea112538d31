package org.qunflow.group.opening.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.group.GroupType;
import org.qunflow.group.opening.GroupScene;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.Role;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Roles with a term, and declared seed accounts. */
@SpringBootTest
@Import(GroupScene.class)
class RolesTests {
    private static final int CAP = 5;
    private static final int ACTIONS = 300;
    private static final long SEED = 20_261_122;

    @Autowired
    GroupScene scene;

    @Autowired
    Roles roles;

    @Autowired
    SeedAccounts seeds;

    @Autowired
    RoleRound round;

    private CommunityId community;
    private MemberId member;
    private GroupId group;
    private LocalDate today;

    @BeforeEach
    void aMemberInAGroup() {
        community = scene.community();
        member = scene.seated(community, GroupType.WAITING);
        group = scene.groupOf(member);
        today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    @DisplayName("001-05 003-10 a member of the group gets a role with a term; a group has one soul")
    void aRoleIsGivenForATerm() {
        scene.as("scene-lead", () -> assertThat(grant(member, Role.SOUL, today.plusDays(30)))
                .isEmpty());
        MemberId other = scene.seated(community, GroupType.WAITING);

        assertThat(roles.of(community, group)).singleElement().satisfies(r -> {
            assertThat(r.role()).isEqualTo(Role.SOUL);
            assertThat(r.grantedBy()).isEqualTo("scene-lead");
            assertThat(r.until()).isEqualTo(today.plusDays(30));
        });
        assertThat(grant(other, Role.SOUL, null)).contains("ROLE_TAKEN");
        assertThat(grant(other, Role.EXPERT, null)).isEmpty();
        assertThat(grant(other, Role.EXPERT, null)).contains("ROLE_HELD");
        assertThat(grant(other, Role.ADMIN, today.minusDays(1))).contains("TERM");
        assertThat(grant(other, Role.ADMIN, today.plusYears(2))).contains("TERM");
        assertThat(grant(scene.member(community), Role.ADMIN, null)).contains("NOT_IN_GROUP");
        assertThat(scene.refusals(community, "ROLE_TAKEN")).isEqualTo(1);
    }

    @Test
    @DisplayName("003-10 a role ends with its term, by hand, or when the member leaves the group")
    void aRoleEnds() {
        grant(member, Role.ADMIN, today);
        grant(member, Role.EXPERT, null);
        scene.sql(
                "update group_role set until = current_date - 3 where group_id = ? and role = 'ADMIN'", group.value());

        assertThat(round.go(community, Instant.EPOCH, Instant.now())).isEqualTo(1);
        assertThat(roles.of(community, group)).singleElement().satisfies(r -> assertThat(r.role())
                .isEqualTo(Role.EXPERT));
        assertThat(roles.end(community, group, roles.of(community, group).get(0).id()))
                .isTrue();
        grant(member, Role.SOUL, null);
        scene.leaves(community, member);
        assertThat(roles.of(community, group)).isEmpty();
    }

    @Test
    @DisplayName(
            "003-25 004-14 004-17 seed accounts are declared with purpose and sunset, few to a group; others are flagged")
    void seedAccountsAreDeclared() {
        grant(member, Role.SEED, null);
        assertThat(roles.undeclaredSeeds(community)).containsEntry(group, 1L);

        assertThat(declare(member, "发图带动", today.plusDays(20))).isEmpty();
        assertThat(roles.undeclaredSeeds(community)).isEmpty();
        assertThat(declare(member, "发图带动", today.plusDays(20))).contains("SEED_DECLARED");
        assertThat(declare(member, "", today)).contains("SEED_PURPOSE");
        assertThat(declare(member, "发图", today.plusDays(61))).contains("SUNSET");
        assertThat(declare(scene.member(community), "发图", today)).contains("NOT_IN_GROUP");

        scene.sql("update group_seed set sunset = current_date - 3 where group_id = ?", group.value());
        assertThat(roles.undeclaredSeeds(community)).containsEntry(group, 1L);
        assertThat(roles.of(community, group)).singleElement().satisfies(r -> assertThat(r.declared())
                .isFalse());
        assertThat(seeds.end(community, group, seeds.of(community, group).get(0).id()))
                .isTrue();
        assertThat(roles.undeclaredSeeds(community)).isEmpty();
    }

    @Test
    @DisplayName("003-25 two leads who declare at once do not exceed the cap")
    void theCapHoldsWhenManyDeclareAtOnce() throws Exception {
        List<Callable<Optional<String>>> acts = new ArrayList<>();
        for (int i = 0; i < CAP + 3; i++) {
            MemberId one = scene.seated(community, GroupType.WAITING);
            acts.add(() -> declare(one, "发图", today));
        }
        ExecutorService many = Executors.newFixedThreadPool(4);
        List<Optional<String>> refusals = new ArrayList<>();
        for (Future<Optional<String>> done : many.invokeAll(acts)) {
            refusals.add(done.get());
        }
        many.shutdown();
        assertThat(refusals.stream().filter(Optional::isEmpty)).hasSize(CAP);
        assertThat(seeds.of(community, group)).hasSize(CAP);
    }

    @Test
    @DisplayName(
            "001-05 003-25 whatever happens in whatever order: no role without a seat, one soul, no more seeds than the cap")
    void theInvariantsHold() {
        Random random = new Random(SEED);
        List<MemberId> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(scene.seated(community, GroupType.WAITING));
        }
        for (int i = 0; i < ACTIONS; i++) {
            act(random, people);
            if (i % 10 == 0) {
                nothingIsWrong();
            }
        }
        nothingIsWrong();
    }

    private void act(Random random, List<MemberId> people) {
        int who = random.nextInt(people.size());
        MemberId one = people.get(who);
        switch (random.nextInt(10)) {
            case 0 -> {
                scene.leaves(community, one);
                people.set(who, scene.seated(community, GroupType.WAITING));
            }
            case 1 ->
                roles.of(community, group).stream().findFirst().ifPresent(r -> roles.end(community, group, r.id()));
            case 2 ->
                seeds.of(community, group).stream().findFirst().ifPresent(s -> seeds.end(community, group, s.id()));
            case 3, 4, 5 -> declare(one, "发图", today.plusDays(random.nextInt(70)));
            default -> grant(one, Role.values()[random.nextInt(Role.values().length)], null);
        }
    }

    private void nothingIsWrong() {
        assertThat(scene.count("""
                select count(*) from group_role r where r.group_id = ? and r.ended_at is null and not exists (
                  select 1 from group_membership m where m.group_id = r.group_id and m.member_id = r.member_id
                    and m.left_at is null)""", group.value())).isZero();
        assertThat(scene.count("""
                select count(*) from group_seed s where s.group_id = ? and s.ended_at is null and not exists (
                  select 1 from group_membership m where m.group_id = s.group_id and m.member_id = s.member_id
                    and m.left_at is null)""", group.value())).isZero();
        assertThat(roles.of(community, group).stream().filter(r -> r.role() == Role.SOUL))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(seeds.of(community, group)).hasSizeLessThanOrEqualTo(CAP);
    }

    private Optional<String> grant(MemberId who, Role role, LocalDate until) {
        return roles.grant(community, group, who, role, until).map(Refusal::why);
    }

    private Optional<String> declare(MemberId who, String purpose, LocalDate sunset) {
        return seeds.declare(community, group, who, purpose, sunset).map(Refusal::why);
    }
}

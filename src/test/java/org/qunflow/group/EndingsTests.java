package org.qunflow.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.role.Roles;
import org.qunflow.group.opening.role.SeedAccounts;
import org.qunflow.group.opening.rules.Nicknames;
import org.qunflow.group.seat.Answer;
import org.qunflow.group.seat.Endings;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of roles, declared seed accounts and nicknames when a seat or a whole group ends. */
@SpringBootTest
class EndingsTests {
    @Autowired
    Seats seats;

    @Autowired
    Endings endings;

    @Autowired
    Roles roles;

    @Autowired
    SeedAccounts seeds;

    @Autowired
    Nicknames nicknames;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient jdbc;

    private CommunityId community;
    private GroupId group;
    private MemberId expert;
    private MemberId seed;

    @BeforeEach
    void aGroupWithAnExpertAndASeed() {
        community = rooms.community();
        group = rooms.group(community, "VIP", null, 5);
        List<MemberId> two = rooms.members(community, 2);
        expert = two.get(0);
        seed = two.get(1);
        two.forEach(m -> assertThat(seats.take(community, m, group)).isEqualTo(new Answer.Done()));
        assertThat(roles.grant(community, group, expert, Role.EXPERT, null)).isEmpty();
        assertThat(seeds.declare(community, group, seed, "asks first", seeds.latestSunset(community)))
                .isEmpty();
    }

    @Test
    @DisplayName("001-05, 003-25 who gives a seat back keeps neither role nor declaration there, others keep theirs")
    void aSeatGivenBackTakesRoleAndDeclarationAlong() {
        seats.giveBack(community, expert, group, "MOVED");
        assertThat(roles.of(community, group)).extracting("member", "role").containsExactly(tuple(seed, Role.SEED));
        seats.giveBack(community, seed, group, "MOVED");
        assertThat(roles.of(community, group)).isEmpty();
        assertThat(seeds.of(community, group)).isEmpty();
        assertThat(rooms.wrong(community)).isEmpty();
    }

    @Test
    @DisplayName("001-05, 003-25 nobody has a role or a declaration in a group that was dissolved")
    void aDissolvedGroupHasNoRoles() {
        assertThat(endings.dissolve(community, group, "quiet")).isEqualTo(new Answer.Done());
        assertThat(roles.of(community, group)).isEmpty();
        assertThat(seeds.of(community, group)).isEmpty();
        assertThat(roles.undeclaredSeeds(community)).isEmpty();
    }

    @Test
    @DisplayName("000-12, 003-07 a merger keeps the accepted version of the rules and the nickname that fits")
    void aMergerKeepsRulesAndNickname() {
        assertThat(nicknames.set(community, expert, "小雨-杭州")).isEmpty();
        jdbc.sql("update group_membership set acknowledged_at = now(), acknowledged_version = 3 where member_id = ?")
                .param(expert.value())
                .update();
        rooms.group(community, "VIP", null, 5);
        assertThat(endings.merge(community, group, "quiet")).isInstanceOf(Answer.Merged.class);
        assertThat(nicknames.misfits(community, null, 10)).extracting("member").containsExactly(seed);
        assertThat(jdbc.sql("select acknowledged_version from group_membership where member_id = ? and left_at is null")
                        .param(expert.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(roles.of(community, group)).isEmpty();
    }
}

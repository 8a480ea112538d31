package org.qunflow.outreach.template;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutboxFixture;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with the texts that come with the house, and leads who act by name. */
@ChannelTest
abstract class TemplateTest {
    @Autowired
    TemplateDesk desk;

    @Autowired
    OutboxFixture fixture;

    @Autowired
    Communities communities;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    final CommunityId community = CommunityId.next();

    @BeforeEach
    void aCommunity() {
        fixture.empty();
        jdbc.update(
                "insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())",
                community.value(),
                community.toString());
        when(communities.get(any())).thenReturn(tea(community));
        when(communities.all()).thenReturn(List.of(tea(community)));
    }

    Answer as(String who, Supplier<Answer> act) {
        List<Answer> answer = new ArrayList<>();
        operator.runAs(who, () -> answer.add(act.get()));
        return answer.get(0);
    }

    static Community tea(CommunityId id) {
        return new Community(
                id,
                "Tea",
                "Tea",
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                Community.Phase.LIVE,
                null,
                0);
    }
}

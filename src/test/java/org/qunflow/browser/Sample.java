package org.qunflow.browser;

import java.time.ZoneId;
import java.util.Currency;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community of a few thousand members, to look at pages with. */
final class Sample {
    private static final String MEMBERS = """
            insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
                                       last_care_at, customer)
            select gen_random_uuid(), :community, 'sample', g::text, 'Member ' || g,
                   case when g <= 128 then 'LEAD' when g <= 500 then 'WAITING' when g <= 3000 then 'LAYERED'
                        when g <= 3096 then 'CORE' when g <= 3110 then 'REJECTED' when g <= 3150 then 'LEFT'
                        else 'DORMANT' end,
                   now(), now(), g % 2 = 0 and g > 1000
              from generate_series(1, 3400) g
            on conflict do nothing
            """;

    private Sample() {}

    static Community community(Communities communities, JdbcClient database) {
        Community community =
                communities.openForImport("北风生活", "北风", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        database.sql(MEMBERS).param("community", community.id().value()).update();
        return community;
    }
}

package org.qunflow.outreach.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("000-13 003-21 004-09 002-03 who sends, who is tired, and what the lead stands between")
class SenderPagesTests extends SendPageTest {
    @Test
    @DisplayName("000-13 every group has a sender and a deputy, who are two people of this community")
    void sendersAreNamed() throws Exception {
        named("pages-anna", "pages-anna")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody is his own deputy.")))
                .andExpect(content().string(containsString("checked=\"checked\"")));
        named("nobody", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose an operator or a lead of this community.")));
        named("pages-anna", "pages-ben").andExpect(redirectedUrl("/outreach/sends/senders"));
        page("/outreach/sends/senders")
                .andExpect(content().string(containsString("pages-anna sends, pages-ben is the deputy")));
    }

    @Test
    @DisplayName("003-21 how tired members are, and which groups")
    void fatigueIsShown() throws Exception {
        page("/outreach/fatigue").andExpect(content().string(containsString("Nothing is counted yet")));
        UUID member = UUID.randomUUID();
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                values (?, ?, 'shop', 'f1', '林夏', 'LAYERED', now(), now())""", member, community.id().value());
        jdbc.update("""
                insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                values (?, ?, 'VIP', ?, now())""", community.id().value(), group.value(), member);
        jdbc.update(
                "insert into outreach_fatigue values (?, ?, current_date, 5, 9, 0, 1, 125)",
                community.id().value(),
                member);
        page("/outreach/fatigue")
                .andExpect(content().string(containsString("林夏")))
                .andExpect(content().string(containsString("over the limit")))
                .andExpect(content().string(containsString("1 of 1")));
    }

    @Test
    @DisplayName("003-01 003-24 004-12 002-02 002-12 each contradiction names its rows, its parameters and the default")
    void contradictionsAreShownWithTodaysValues() throws Exception {
        page("/outreach/trade-offs")
                .andExpect(content().string(containsString("003-01")))
                .andExpect(content().string(containsString("100 in 7 days")))
                .andExpect(content().string(containsString("2 in 30 days")))
                .andExpect(content().string(containsString("No early harvest")))
                .andExpect(content().string(containsString("7 days")))
                .andExpect(content().string(containsString("50%")))
                .andExpect(content().string(containsString("href=\"/outreach/sends\"")));
    }
}

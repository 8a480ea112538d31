package org.qunflow.engagement.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class GatheringPagesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private CommunityId community;
    private UUID group;
    private LocalDate tomorrow;

    @BeforeEach
    void aGroup() throws Exception {
        String name = "Zz gatherings " + UUID.randomUUID();
        community = communities
                .open(name, "Tea house", ZONE, Currency.getInstance("CNY"))
                .id();
        group = UUID.randomUUID();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'TIER', '茶友一群', 1, 30, now() - interval '60 days')""", group, community.value());
        tomorrow = Instant.now().atZone(ZONE).toLocalDate().plusDays(1);
        session = web.perform(get("/gatherings")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "000-14 003-24 002-14 a lead opens a column; calendar, cadence and missing values are shown in both languages")
    void aColumnFillsTheCalendar() throws Exception {
        page("/gatherings/columns", "en").andExpect(content().string(containsString("No columns yet")));
        sent("/gatherings/lead/columns", column("茶话").param("weekday", weekday()))
                .andExpect(flash().attribute("notice", "gatherings.columns.opened"));
        rounds.goTo(community, Instant.now());
        String week = "/gatherings?week=" + tomorrow;
        page(week, "en")
                .andExpect(content().string(containsString("茶话")))
                .andExpect(content().string(containsString("in preparation")))
                .andExpect(content().string(containsString("below the floor")))
                .andExpect(content().string(containsString("4 of five are missing")))
                .andExpect(content().string(not(containsString("??"))));
        page(week, "zh-CN")
                .andExpect(content().string(containsString("准备中")))
                .andExpect(content().string(containsString("五种价值缺 4 种")))
                .andExpect(content().string(not(containsString("??"))));
        page("/gatherings/cadence?light=RED", "en")
                .andExpect(content().string(containsString("0 in 7 days, 0 in 30 days")));
        page("/gatherings/day?day=" + tomorrow, "en").andExpect(content().string(containsString("茶话")));
        page("/gatherings/columns", "en").andExpect(content().string(containsString("hosted by 茶师傅")));
        String id = jdbc.queryForObject(
                "select id::text from engagement_column where community_id = ?", String.class, community.value());
        sent("/gatherings/lead/columns/" + id + "/end", post("/"))
                .andExpect(flash().attribute("notice", "gatherings.columns.ended"));
        sent("/gatherings/lead/columns/" + id + "/end", post("/")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("003-21 what would tire the group is refused in the page")
    void tooManyAreRefused() throws Exception {
        for (int n = 1; n <= 3; n++) {
            sent("/gatherings", wish("加场" + n)).andExpect(flash().attribute("notice", "gatherings.planned"));
        }
        sent("/gatherings", wish("加场4")).andExpect(flash().attribute("notice", "gatherings.refused.TOO_MANY"));
        sent("/gatherings", wish(" ")).andExpect(flash().attribute("notice", "gatherings.refused.NO_TITLE"));
        sent("/gatherings", post("/").param("title", "何时"))
                .andExpect(flash().attribute("notice", "gatherings.refused.NO_DAY"));
    }

    @Test
    @DisplayName("000-09 003-22 operators keep materials and topics, use them, and see how often they were used")
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void materialsAndTopics() throws Exception {
        sent("/gatherings/materials", material("茶山照片", "自己拍"))
                .andExpect(flash().attribute("notice", "gatherings.materials.kept"));
        sent("/gatherings/materials", material("茶山照片", "")).andExpect(status().isUnprocessableEntity());
        sent("/gatherings/topics", post("/").param("parent", "日用品").param("text", "保温杯怎么洗"))
                .andExpect(flash().attribute("notice", "gatherings.topics.kept"));
        sent("/gatherings/topics", post("/").param("parent", "日用品").param("text", "保温杯怎么洗"))
                .andExpect(flash().attribute("notice", "gatherings.topics.twice"));
        sent("/gatherings/topics", post("/").param("parent", "日用品"))
                .andExpect(flash().attribute("notice", "gatherings.topics.incomplete"));
        sent("/gatherings", wish("茶话"));
        String gathering = id("engagement_gathering");
        String topic = id("engagement_topic");
        String material = id("engagement_material");
        use(gathering, "topic", topic, "gatherings.used");
        use(gathering, "topic", topic, "gatherings.refused.NOT_USED");
        use(gathering, "material", material, "gatherings.used");
        page("/gatherings/" + gathering, "en")
                .andExpect(content().string(containsString("日用品 · 保温杯怎么洗")))
                .andExpect(content().string(containsString("0 of 1")))
                .andExpect(content().string(not(containsString("/cancel"))));
        page("/gatherings/topics?q=保温", "en").andExpect(content().string(containsString("used once")));
        page("/gatherings/materials?q=none", "en").andExpect(content().string(containsString("No materials found")));
        page("/gatherings/materials/" + material, "en").andExpect(content().string(containsString("自己拍")));
        sent("/gatherings/materials/" + material, material("茶山新照", "自己拍"))
                .andExpect(flash().attribute("notice", "gatherings.materials.kept"));
        sent("/gatherings/topics/" + topic, post("/").param("parent", "日用品").param("text", "保温杯"))
                .andExpect(flash().attribute("notice", "gatherings.topics.kept"));
        sent("/gatherings/lead/columns", column("我的")).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("000-09 materials are paged by title")
    void materialsArePaged() throws Exception {
        for (int n = 10; n < 36; n++) {
            sent("/gatherings/materials", material("素材" + n, "自有"));
        }
        String first = page("/gatherings/materials?q=素材", "en")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(first).contains(">素材34<").doesNotContain(">素材35<");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        web.perform(get(java.net.URI.create(next)).cookie(session))
                .andExpect(content().string(containsString(">素材35<")))
                .andExpect(content().string(not(containsString(">素材34<"))));
    }

    @Test
    void aLeadCancelsWithAReason() throws Exception {
        sent("/gatherings", wish("茶话"));
        String gathering = id("engagement_gathering");
        cancel(gathering, " ", "gatherings.refused.NO_REASON");
        cancel(gathering, "停电", "gatherings.cancelled");
        cancel(gathering, "停电", "gatherings.refused.TOO_LATE");
        page("/gatherings/" + gathering, "en").andExpect(content().string(containsString("停电")));
        web.perform(get("/gatherings/" + UUID.randomUUID()).cookie(session)).andExpect(status().isNotFound());
        web.perform(get("/gatherings/none").cookie(session)).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({
        "title,'  ',NO_TITLE",
        "host,'',NO_HOST",
        "where,here,NO_DAY",
        "where,group:01a201fc-e2d5-795b-afb6-d8092f86d007,NO_GROUP",
        "weekday,8,NO_DAY",
        "at,noon,NO_DAY",
        "value,NOTHING,NO_DAY"
    })
    void aColumnThatCannotBeIsRefused(String field, String sent, String why) throws Exception {
        MockHttpServletRequestBuilder form = post("/");
        String[][] fields = {
            {"title", "茶话"},
            {"where", "type:TIER"},
            {"weekday", "1"},
            {"at", "20:00"},
            {"host", "茶师傅"},
            {"form", "SALON"}
        };
        for (String[] f : fields) {
            form.param(f[0], f[0].equals(field) ? sent : f[1]);
        }
        if (field.equals("value")) {
            form.param(field, sent);
        }
        sent("/gatherings/lead/columns", form).andExpect(flash().attribute("notice", "gatherings.refused." + why));
    }

    @Test
    void aFestivalInThePastIsRefused() throws Exception {
        sent(
                        "/gatherings/lead/columns",
                        column("昨天").param("day", tomorrow.minusDays(2).toString()))
                .andExpect(flash().attribute("notice", "gatherings.refused.PAST"));
    }

    private String weekday() {
        return Integer.toString(tomorrow.getDayOfWeek().getValue());
    }

    private MockHttpServletRequestBuilder column(String title) {
        return post("/")
                .param("title", title)
                .param("where", "group:" + group)
                .param("at", "20:00")
                .param("host", "茶师傅")
                .param("form", "THEME_SHARE");
    }

    private MockHttpServletRequestBuilder wish(String title) {
        return post("/")
                .param("title", title)
                .param("group", group.toString())
                .param("day", tomorrow.toString())
                .param("at", "20:00")
                .param("host", "茶师傅")
                .param("form", "SALON");
    }

    private static MockHttpServletRequestBuilder material(String title, String source) {
        return post("/")
                .param("title", title)
                .param("form", "ARTICLE")
                .param("source", source)
                .param("licence", "OWN");
    }

    private String id(String table) {
        return jdbc.queryForObject(
                "select id::text from " + table + " where community_id = ?", String.class, community.value());
    }

    private void use(String gathering, String what, String id, String notice) throws Exception {
        sent("/gatherings/" + gathering + "/" + what, post("/").param(what, id))
                .andExpect(flash().attribute("notice", notice));
    }

    private void cancel(String gathering, String reason, String notice) throws Exception {
        sent("/gatherings/lead/" + gathering + "/cancel", post("/").param("reason", reason))
                .andExpect(flash().attribute("notice", notice));
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions sent(String path, MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.uri(path).cookie(session).with(csrf()));
    }
}

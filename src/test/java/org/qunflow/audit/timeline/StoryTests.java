package org.qunflow.audit.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.engine.ProcessHistory.Owned;
import org.qunflow.engine.ProcessHistory.Step;
import org.qunflow.group.MemberJoinedGroup;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class StoryTests extends DeskTest {
    @Autowired
    Journal journal;

    @Autowired
    CurrentOperator operator;

    private Member wang;

    @BeforeEach
    void aMember() {
        wang = member("王小明");
    }

    @Test
    void aTaskSaysWhoInWhichRoleHowLongAndInWhichVersionOfTheDiagram() throws Exception {
        told(opened("t1", wang.id(), "OPERATOR", Duration.ofDays(2)));
        told(closed("t1", wang.id(), "anna", false));
        as("/audit/members/" + wang.id() + "?type=task")
                .andExpect(content()
                        .string(allOf(
                                containsString("anna"),
                                containsString(">Operator<"),
                                containsString("0 min"),
                                containsString("Member journey v1"))));
    }

    @Test
    void aGroupHasATimeline() throws Exception {
        UUID group = UUID.randomUUID();
        entry("system", "group.GroupOpened", group.toString(), Map.of("group", group, "name", "Waiting 1"));
        told(new MemberJoinedGroup(community, now(), wang.id(), new GroupId(group), "WAITING"));
        as("/audit/groups/" + group)
                .andExpect(content()
                        .string(allOf(
                                containsString("Waiting 1"),
                                containsString("王＊＊"),
                                containsString("Joined a group: Waiting group"))));
        as("/audit/groups/unknown").andExpect(status().isNotFound());
    }

    @Test
    void anInstanceTellsItsStepsAndWhatWasWrittenDown() throws Exception {
        when(history.find(any(), eq("instance-1")))
                .thenReturn(Optional.of(new Owned(
                        new Instance("instance-1", DEFINITION, JOURNEY, 1, now(), null),
                        wang.id().toString())));
        when(history.steps("instance-1"))
                .thenReturn(List.of(new Step(
                        "instance-1",
                        "event_leadArrived",
                        "startEvent",
                        "线索到达",
                        "Lead arrived",
                        now(),
                        now(),
                        false,
                        1)));
        told(opened("t9", wang.id(), "OPERATOR", Duration.ofDays(2)));
        as("/audit/instances/instance-1")
                .andExpect(content()
                        .string(allOf(
                                containsString("Member journey v1"),
                                containsString("Lead arrived"),
                                containsString("A task for an operator: Review the lead"))));
        as("/audit/instances/instance-1/diagram").andExpect(content().string(containsString("bpmn:definitions")));
        as("/audit/instances/unknown").andExpect(status().isNotFound());
        as("/audit/instances/unknown/path").andExpect(status().isNotFound());
    }

    @Test
    void whatSomebodyDidIsReadPageByPage() throws Exception {
        for (int i = 0; i < 70; i++) {
            entry("anna", "test.Did" + i + "x", "thing", Map.of());
        }
        String first = html(as("/audit/operators/anna"));
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = html(as(next.group(1).replace("&amp;", "&")));
        Matcher did = Pattern.compile("<span>(test.Did\\d+x)</span>").matcher(first + second);
        assertThat(did.results().map(r -> r.group(1)).toList()).hasSize(70).doesNotHaveDuplicates();
        as("/audit/operators/nobody").andExpect(status().isNotFound());
    }

    @Test
    void theReaderJumpsToADayAndFindsItOnTop() throws Exception {
        at("test.Before", "2026-02-01T10:00:00Z");
        at("test.That", "2026-02-03T15:59:00Z");
        at("test.After", "2026-02-03T16:00:00Z");
        String path = "/audit/members/" + wang.id() + "?type=event&on=2026-02-03";
        as(path).andExpect(content()
                .string(allOf(
                        containsString("test.That"),
                        containsString("test.Before"),
                        not(containsString("test.After")))));
        as(path + "&order=oldest")
                .andExpect(content()
                        .string(allOf(
                                containsString("test.That"),
                                containsString("test.After"),
                                not(containsString("test.Before")))));
        as("/audit/members/" + wang.id() + "?on=nonsense").andExpect(status().isOk());
    }

    @Test
    void aMomentThatIsNoEntryHasAnAddressThatBeginsWithIt() throws Exception {
        ordered(wang, "88.50");
        at("test.After", now().plusSeconds(3600).toString());
        String page = html(as("/audit/members/" + wang.id() + "?type=fact"));
        Matcher link = Pattern.compile("href=\"(/audit/members/[^\"]+\\?item=[^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        as(link.group(1).replace("&amp;", "&"))
                .andExpect(content()
                        .string(allOf(containsString("CN¥88.50"), not(containsString("<span>test.After</span>")))));
    }

    private void at(String kind, String moment) {
        transaction.executeWithoutResult(t -> journal.append(JournalEntry.about(
                kind, community, Instant.parse(moment), "member", wang.id().toString(), Map.of())));
    }

    private void entry(String actor, String kind, String subject, Map<String, ?> data) {
        operator.runAs(
                actor,
                () -> transaction.executeWithoutResult(
                        t -> journal.append(JournalEntry.about(kind, community, now(), "thing", subject, data))));
    }

    private static String html(ResultActions page) throws Exception {
        return page.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private ResultActions as(String page) throws Exception {
        return web.perform(get(URI.create(page)).with(user("audrey").roles("AUDITOR")));
    }
}

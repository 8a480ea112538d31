package org.qunflow.tasks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.qunflow.desks.DeskTest;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

class TaskStreamTests extends DeskTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Test
    void anOpenListHearsThatTasksOfItsCommunityChanged() throws Exception {
        MvcResult stream = open();
        MemberId id = member("王小明").id();
        long end = System.nanoTime() + PATIENCE;
        for (int i = 0; !said(stream).contains(TaskStream.CHANGED) && System.nanoTime() < end; i++) {
            told(opened("t" + i, id, "OPERATOR", Duration.ofHours(1)));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertThat(said(stream)).contains("event:" + TaskStream.CHANGED).doesNotContain("王小明");
    }

    /** Every node with an open list hears once of a transaction, however many tasks it changes in how many statements. */
    @Test
    void aTransactionIsToldOnce() throws Exception {
        MemberId id = member("王小明").id();
        try (Connection node = jdbc.getDataSource().getConnection();
                Statement sql = node.createStatement()) {
            sql.execute("listen qunflow_tasks");
            transaction.executeWithoutResult(t -> {
                for (int i = 0; i < 30; i++) {
                    events.publishEvent(opened("n" + i, id, "OPERATOR", Duration.ofHours(1)));
                    events.publishEvent(assigned("n" + i, id, "anna"));
                }
                events.publishEvent(closed("n0", id, "anna", false));
            });
            assertThat(node.unwrap(PGConnection.class).getNotifications(5_000))
                    .extracting(PGNotification::getParameter)
                    .containsExactly(community.toString());
            sql.execute("unlisten *");
        }
    }

    @Test
    void aServerThatStopsLeavesNoListOpenAndTakesNoNewOne() {
        TaskStream stream = new TaskStream(new TaskListener(jdbc.getDataSource()));
        stream.open(community);
        assertThat(stream.size()).isEqualTo(1);
        stream.on(new ContextClosedEvent(new StaticApplicationContext()));
        assertThat(stream.size()).isZero();
        assertThat(stream.open(community)).isNull();
    }

    @Test
    void strangersHearNothing() throws Exception {
        web.perform(get("/tasks/stream").with(user("anna").roles("AUDITOR"))).andExpect(status().isForbidden());
    }

    private MvcResult open() throws Exception {
        return web.perform(get("/tasks/stream").with(user("anna").roles("OPERATOR")))
                .andExpect(request().asyncStarted())
                .andReturn();
    }

    private static String said(MvcResult stream) throws Exception {
        return stream.getResponse().getContentAsString();
    }
}

package org.qunflow.tasks.bulk;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The ground of the tests of acts on many tasks: thirty tasks, and requests that choose among them. */
abstract class BatchTest extends BulkTest {
    static final int TASKS = 30;

    @BeforeEach
    void manyTasks() {
        jdbc.update("delete from security_user");
        IntStream.range(0, TASKS)
                .forEach(i -> told(opened("t%02d".formatted(i), wang.id(), "OPERATOR", Duration.ofHours(i))));
        when(inbox.claim(anyString(), anyString()))
                .thenAnswer(call -> passed(call.getArgument(0), call.getArgument(1), call.getArgument(1)));
    }

    String choose(String who, String... tasks) throws Exception {
        return location(as(who, post("/tasks/batches").with(csrf()).param("task", tasks)));
    }

    ResultActions start(String who, String batch, String act) throws Exception {
        return as(who, post(batch + "/start").with(csrf()).param("act", act));
    }

    Map<String, Long> results() {
        Map<String, Long> results = new HashMap<>();
        jdbc.query("select result, count(*) from tasks_batch_item group by 1", r -> {
            results.put(r.getString(1), r.getLong(2));
        });
        return results;
    }

    long count(String condition) {
        return jdbc.queryForObject("select count(*) from tasks_task where " + condition, Long.class);
    }

    ResultActions lead(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("lead").roles("LEAD")));
    }

    ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles("OPERATOR")));
    }
}

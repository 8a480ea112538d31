package org.qunflow.desks;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Arrays;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** How long the server takes for a page that a reader with every role asks for; the network is left out. */
final class PageTimes {
    static final int LOADS = 50;
    static final long MOST_MILLIS = 200;
    private static final int WARM_UP = 5;

    private final MockMvc web;

    PageTimes(MockMvc web) {
        this.web = web;
    }

    /** Milliseconds. */
    record Time(String page, long p50, long p95) {
        boolean isSlow() {
            return p95 > MOST_MILLIS;
        }
    }

    Time of(String page) throws Exception {
        long[] millis = new long[LOADS];
        for (int i = -WARM_UP; i < LOADS; i++) {
            long start = System.nanoTime();
            load(page);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        return new Time(page, millis[LOADS / 2], millis[(int) Math.ceil(LOADS * 0.95) - 1]);
    }

    MvcResult load(String page) throws Exception {
        return ask(page).andExpect(status().isOk()).andReturn();
    }

    boolean isThere(String page) throws Exception {
        return ask(page).andReturn().getResponse().getStatus() == 200;
    }

    private ResultActions ask(String page) throws Exception {
        return web.perform(get(URI.create(page)).with(user("lead").roles("LEAD", "OPERATOR", "AUDITOR", "ADMIN")));
    }
}

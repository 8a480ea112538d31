package org.qunflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.engine.live.LiveRows;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** The door to where everybody stands now, and to what came by: counted by step, version and label. */
@Service
public class LiveMap {
    private final LiveRows rows;

    LiveMap(LiveRows rows) {
        this.rows = rows;
    }

    /** A process in a community. */
    public record Where(CommunityId community, String process) {}

    /** Who came to the step in this time; a missing bound does not count. */
    public record Span(Instant from, Instant until) {
        public static final Span ALWAYS = new Span(null, null);
    }

    /**
     * Those who stand at one step with one label.
     *
     * @param leaving of them, whose step is done while what follows is under way or failed
     * @param seconds how long they have stood there, together
     * @param oldest since when the first of them has stood there
     */
    public record Crowd(
            int version,
            String element,
            String label,
            long here,
            long overdue,
            long leaving,
            double seconds,
            Instant oldest) {}

    /** How often an element was entered, or a flow taken, with one label. */
    public record Passage(int version, String element, String label, long passed) {}

    /** One who stands at a step; dueAt null: the step has no term. */
    public record Person(
            String instance,
            String businessKey,
            int version,
            String label,
            Instant since,
            Instant dueAt,
            boolean leaving) {}

    /** Where a page of people ends, and the next one begins. */
    public record Mark(Instant since, String instance) {}

    /**
     * Whom to list at a step.
     *
     * @param labels null: everybody
     * @param version 0: all versions
     */
    public record Asked(Where where, String element, int version, List<String> labels, Span span) {}

    /** Everybody who stands anywhere in the process now. */
    public List<Crowd> crowds(Where where, Span span, Instant now) {
        return rows.crowds(where, null, span, now);
    }

    /** Those who stand at one step of it now. */
    public List<Crowd> crowds(Where where, String element, Span span, Instant now) {
        return rows.crowds(where, element, span, now);
    }

    /** What came by on these days; a missing bound does not count, and without both also what was counted without a day. */
    public List<Passage> passages(Where where, LocalDate from, LocalDate until) {
        return rows.passages(where, from, until);
    }

    /** Who stands at a step, the longest first, after the mark or from the beginning. */
    public List<Person> people(Asked asked, Mark after, int limit) {
        return rows.people(asked, after, limit);
    }
}

package org.qunflow.tasks.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.tasks.TaskReader;

/**
 * What was filled in beside an act.
 *
 * @param assignee to whom tasks are given
 * @param until the day to whose end they are put off
 * @param note to whoever gets the tasks
 * @param answers of the form that all are completed with, a JSON object
 */
record BatchOrder(String assignee, String until, String note, String answers) {
    static final int LONGEST_NOTE = 500;
    private static final int LONGEST = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last moment of the day in the zone of the community; null if there is no such day. */
    Instant endOf(TaskReader reader) {
        try {
            return until == null || until.isEmpty()
                    ? null
                    : LocalDate.parse(until)
                            .plusDays(1)
                            .atStartOfDay(reader.zone())
                            .toInstant()
                            .minusSeconds(1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    String words() {
        return note == null ? "" : note.strip();
    }

    Optional<JsonNode> given() {
        try {
            return answers == null || answers.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(JSON.readTree(answers)).filter(JsonNode::isObject);
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    String json() {
        return given().map(JsonNode::toString).orElse(null);
    }
}

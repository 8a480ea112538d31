package org.qunflow.audit.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which process in which period somebody asks about, as it stands in an address. */
record ReportQuestion(String process, String from, String to) {

    ReportQuestion {
        process = process == null ? "" : process.strip();
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to.strip();
    }

    Optional<Period> period(LocalDate today, ZoneId zone) {
        return Period.of(from, to, today, zone);
    }

    ReportQuestion about(String another) {
        return new ReportQuestion(another, from, to);
    }

    /** By the names of the address. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("process", process);
        values.put("from", from);
        values.put("to", to);
        return values;
    }
}

package org.qunflow.audit.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.Words;
import org.qunflow.audit.export.Exportable;
import org.qunflow.audit.export.Sheet;
import org.qunflow.community.Community;
import org.springframework.stereotype.Component;

/** Writes a report as rows of part, subject, figure, value, person and entries, which a spreadsheet can filter and add up. */
@Component
class ReportFile {
    private static final String KIND = "audit.ReportExported";

    private static final List<String> COLUMNS = List.of("part", "subject", "figure", "value", "by", "entries");

    private final Report report;
    private final Words words;

    ReportFile(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    Exportable of(Community community, String process, Period period) {
        Map<String, String> filter = Map.of(
                "process", process,
                "from", period.first().toString(),
                "to", period.last().toString());
        return new Exportable() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Map<String, ?> filter() {
                return filter;
            }

            @Override
            public long write(Sheet sheet, int most) throws IOException {
                List<List<?>> rows = new ReportRows(words).of(report.of(community, process, period));
                List<List<?>> shown = rows.subList(0, Math.min(most, rows.size()));
                sheet.row(COLUMNS.stream()
                        .map(column -> words.told("auditor.report.column." + column))
                        .toList());
                for (List<?> row : shown) {
                    sheet.row(row);
                }
                return shown.size();
            }
        };
    }
}

package org.qunflow.team;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTests {
    private static final String HEADER = "date,kind,name_zh,name_en\n";
    private static final String FIRST = "2027-01-01,OFF,元旦,New Year's Day\n";

    @Test
    void readsAYearAndWritesItAgain() {
        HolidayFile.Read read = read("\uFEFF" + HEADER + FIRST + "\n2027-02-06,WORK,春节,Spring Festival\r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.year()).isEqualTo(2027);
        assertThat(read.days())
                .containsExactly(
                        new Holiday(LocalDate.of(2027, 1, 1), false, "元旦", "New Year's Day"),
                        new Holiday(LocalDate.of(2027, 2, 6), true, "春节", "Spring Festival"));
        assertThat(read(HolidayFile.write(read.days())).days()).isEqualTo(read.days());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,OFF,a,b | date",
                "1999-02-03,OFF,a,b | date",
                "2027-02-03,HALF,a,b | kind",
                "2027-02-03,OFF,a | columns",
                "2027-02-03,OFF,,b | name",
                "2027-01-01,OFF,a,b | twice",
                "2028-01-01,OFF,a,b | year",
                "2027-02-03,WORK,a,b | weekday"
            })
    void saysWhatIsWrongAndWhere(String line, String what) {
        HolidayFile.Read read = read(HEADER + FIRST + line + "\n");
        assertThat(read.isAccepted()).isFalse();
        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.what()).isEqualTo(what);
        });
    }

    @Test
    void saysEverythingAtOnce() {
        assertThat(read(HEADER + "soon,OFF,a,b\n2027-01-01,MAYBE,a,b\n").problems())
                .extracting(HolidayFile.Problem::line)
                .containsExactly(2, 3);
        assertThat(what("day;off\n")).containsExactly("header");
        assertThat(what(HEADER)).containsExactly("empty");
        assertThat(HolidayFile.read((HEADER + FIRST).getBytes(UTF_16)).problems())
                .extracting(HolidayFile.Problem::what)
                .containsExactly("encoding");
        assertThat(HolidayFile.read(new byte[HolidayFile.BYTES + 1]).problems())
                .extracting(HolidayFile.Problem::what)
                .containsExactly("large");
    }

    private static List<String> what(String text) {
        return read(text).problems().stream().map(HolidayFile.Problem::what).toList();
    }

    private static HolidayFile.Read read(String text) {
        return HolidayFile.read(text.getBytes(UTF_8));
    }
}

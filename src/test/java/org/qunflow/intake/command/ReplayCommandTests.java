package org.qunflow.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qunflow.QunflowApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReplayCommandTests {

    @Test
    void aShiftedReplayEndsWithTheLastRecordedDay(CapturedOutput output) {
        assertThat(command("--community", "Tea", "--shift", "--until", "1997-02-01"))
                .isEqualTo(2);
        assertThat(output.getOut())
                .contains("--shift and --until do not go together.")
                .contains("[--until YYYY-MM-DD | --shift]");
    }

    @Test
    void unknownWordsAreNamed(CapturedOutput output) {
        assertThat(command("--community", "Tea", "--shifted")).isEqualTo(2);
        assertThat(output.getOut()).contains("Unknown option --shifted.");
    }

    private static int command(String... words) {
        String[] all = Stream.concat(Stream.of("replay"), Stream.of(words)).toArray(String[]::new);
        assertThat(ReplayCommand.handles(all)).isTrue();
        return ReplayCommand.run(QunflowApplication.class, all);
    }
}

package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qunflow.QunflowApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RebuildCommandTests {

    @Test
    void itRunsToItsEndByItself(CapturedOutput output) {
        String[] words = {"rebuild-tasks"};
        assertThat(RebuildCommand.handles(words)).isTrue();
        assertThat(RebuildCommand.run(QunflowApplication.class, words)).isZero();
        assertThat(output.getOut()).doesNotContain("ERROR");
    }

    @Test
    void otherWordsAreNotForIt() {
        assertThat(RebuildCommand.handles(new String[] {})).isFalse();
        assertThat(RebuildCommand.handles(new String[] {"--server.port=0"})).isFalse();
    }
}

package org.qunflow.intake.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;

class CommandOptionsTests {
    @TempDir
    Path folder;

    @Test
    void readsTheWordsOfThePreset() throws IOException {
        String file = Files.writeString(folder.resolve("x.txt"), "x").toString();
        CommandOptions options = CommandOptions.of(List.of(
                "--community",
                "CDNOW",
                "--preset=cdnow",
                "--currency",
                "USD",
                "--zone",
                "America/New_York",
                "--qunflow.database.data-dir=elsewhere",
                file));
        assertThat(options.about())
                .isEqualTo(new HandedIn("CDNOW", FileKind.CDNOW, "USD", "America/New_York", false, "x.txt"));
        assertThat(options.settings()).containsExactly("--qunflow.database.data-dir=elsewhere");
        assertThat(options.file()).isEqualTo(Path.of(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kind orders FILE|intake.command.needs",
                "--community X FILE|intake.command.needs",
                "--community X --kind orders|intake.command.needs",
                "--community X --kind cats FILE|intake.command.badValue",
                "--community X --kind orders --colour FILE|intake.command.unknownOption",
                "--community X --kind orders /nowhere/x.csv|intake.refused.noFile",
                "--community X FILE --kind|intake.command.needs"
            })
    void saysWhatIsWrong(String words, String why) throws IOException {
        String file = Files.writeString(folder.resolve("x.txt"), "x").toString();
        assertThatThrownBy(() ->
                        CommandOptions.of(List.of(words.replace("FILE", file).split(" "))))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.why().key()).isEqualTo(why));
    }
}

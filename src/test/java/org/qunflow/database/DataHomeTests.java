package org.qunflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DataHomeTests {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isTheGivenFolder() {
        environment.setProperty("qunflow.database.data-dir", "given/../folder");
        assertThat(DataHome.of(environment)).contains(Path.of("folder").toAbsolutePath());
    }

    @Test
    void isAFolderOfTheProfileOtherwise() {
        Path all = Path.of(System.getProperty("user.home"), ".qunflow");
        assertThat(DataHome.of(environment)).contains(all.resolve("default"));
        environment.setActiveProfiles("demo");
        assertThat(DataHome.of(environment)).contains(all.resolve("demo"));
    }

    @Test
    void isNowhereForAThrowAwayServerUnlessGiven() {
        environment.setProperty("qunflow.database.throw-away", "true");
        assertThat(DataHome.of(environment)).isEmpty();
        environment.setProperty("qunflow.database.data-dir", "/given");
        assertThat(DataHome.of(environment)).contains(Path.of("/given").toAbsolutePath());
    }
}

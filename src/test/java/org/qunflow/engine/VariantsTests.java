package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.Processes.Item;
import org.qunflow.engine.Variants.Element;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(EngineFixtures.class)
class VariantsTests {
    private final CommunityId community = CommunityId.next();

    @Autowired
    Processes processes;

    @Autowired
    Variants variants;

    @Autowired
    ProcessHistory history;

    @Autowired
    Probe probe;

    @Autowired
    BusinessClock clock;

    private Instant from;
    private Instant until;

    @BeforeEach
    void fiveOnTheirWay() {
        probe.deployed();
        from = clock.instant().minusSeconds(60);
        until = clock.instant().plusSeconds(60);
        List<Item> items = Probe.items(5);
        processes.startAll(Probe.KEY, community, items);
        processes.correlateAll("probe.spoken", community, answered(items.subList(0, 3), "END"));
        processes.correlate("probe.exited", items.get(3).businessKey(), Map.of());
    }

    @Test
    void waysAreToldFromTheMostFrequentOn() {
        assertThat(variants.began(community, Probe.KEY, from, until)).isEqualTo(5);
        assertThat(variants.of(community, Probe.KEY, from, until))
                .extracting(Variants.Variant::instances)
                .containsExactly(3L, 1L, 1L);
        assertThat(variants.of(community, Probe.KEY, from, until).get(0).way())
                .extracting(Element::id)
                .containsExactly(
                        "event_arrived", "serviceTask_first", "receiveTask_word", "serviceTask_last", "event_done");
        assertThat(variants.of(community, Probe.KEY, from, until).get(0).way().get(1))
                .isEqualTo(new Element("serviceTask_first", "第一步", "First step"));
    }

    @Test
    void whatWasInterruptedIsCounted() {
        assertThat(variants.interrupted(community, Probe.KEY, from, until))
                .filteredOn(i -> i.element().id().equals("receiveTask_word"))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.entered()).isEqualTo(5);
                    assertThat(i.interrupted()).isEqualTo(1);
                });
    }

    @Test
    void anotherTimeAnotherProcessAnotherCommunityHaveNone() {
        assertThat(variants.of(community, Probe.KEY, until, until.plusSeconds(9)))
                .isEmpty();
        assertThat(variants.of(community, "unknown", from, until)).isEmpty();
        assertThat(variants.began(CommunityId.next(), Probe.KEY, from, until)).isZero();
    }

    @Test
    void anInstanceIsFoundInItsCommunityOnly() {
        String key = Probe.items(1).get(0).businessKey();
        processes.start(Probe.KEY, community, key, Map.of());
        String id = history.instances(community, key).get(0).id();
        assertThat(history.find(community, id).orElseThrow().businessKey()).isEqualTo(key);
        assertThat(history.find(CommunityId.next(), id)).isEmpty();
        assertThat(history.find(community, "unknown")).isEmpty();
    }

    private static List<Item> answered(List<Item> items, String way) {
        return items.stream()
                .map(i -> new Item(i.businessKey(), Map.of("way", way, "amount", 3.5, "high", true)))
                .toList();
    }
}

package org.qunflow.design.live;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.LiveMap;
import org.qunflow.engine.LiveMap.Crowd;
import org.qunflow.engine.LiveMap.Passage;
import org.qunflow.engine.LiveMap.Where;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.ProcessMap.Version;
import org.qunflow.member.Cohort;
import org.springframework.stereotype.Component;

/** Draws the numbers of a process as the reader chose to count them. */
@Component
public class Pictures {
    private final LiveMap live;
    private final ProcessMap map;
    private final Communities communities;

    Pictures(LiveMap live, ProcessMap map, Communities communities) {
        this.live = live;
        this.map = map;
        this.communities = communities;
    }

    /** The moment from which ages are counted: in a frozen community that of its freeze. */
    public Instant now(Community community) {
        return communities.now(community.id());
    }

    String diagram(Version version) {
        return map.diagram(version.definitionId());
    }

    public Picture of(Community community, Version version, LiveFilter filter) {
        Instant now = now(community);
        Where where = new Where(community.id(), version.key());
        List<Crowd> crowds = live.crowds(where, filter.span(now, community.zone()), now);
        List<Passage> passages = live.passages(where, filter.firstDay(now, community.zone()), filter.lastDay());
        return new Picture(
                crowds.stream()
                        .filter(c -> counts(version, filter, c.version(), c.label()))
                        .collect(Collectors.toMap(Crowd::element, Stand::of, Stand::and)),
                passages.stream()
                        .filter(p -> counts(version, filter, p.version(), p.label()))
                        .collect(Collectors.toMap(Passage::element, Passage::passed, Long::sum)),
                words(crowds, passages, Cohort::source),
                words(crowds, passages, Cohort::tier),
                filter.heatOf());
    }

    private static boolean counts(Version version, LiveFilter filter, int number, String label) {
        return (filter.allVersions() || number == version.version()) && filter.holds(Cohort.of(label));
    }

    private static TreeSet<String> words(List<Crowd> crowds, List<Passage> passages, Function<Cohort, String> word) {
        return Stream.concat(
                        crowds.stream().map(Crowd::label), passages.stream().map(Passage::label))
                .distinct()
                .map(Cohort::of)
                .map(word)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those who stand at one step, as the reader chose to count them. */
    Stand at(Community community, Version version, String step, LiveFilter filter) {
        return crowds(community, version, step, filter).stream()
                .filter(c -> counts(version, filter, c.version(), c.label()))
                .map(Stand::of)
                .reduce(Stand.NOBODY, Stand::and);
    }

    /** The labels among those at a step that the reader chose; null: all of them. */
    List<String> labels(Community community, Version version, String step, LiveFilter filter) {
        if (!filter.choosesCohorts()) {
            return null;
        }
        return crowds(community, version, step, filter).stream()
                .map(Crowd::label)
                .distinct()
                .filter(label -> filter.holds(Cohort.of(label)))
                .toList();
    }

    private List<Crowd> crowds(Community community, Version version, String step, LiveFilter filter) {
        Instant now = now(community);
        Where where = new Where(community.id(), version.key());
        return live.crowds(where, step, filter.span(now, community.zone()), now);
    }
}

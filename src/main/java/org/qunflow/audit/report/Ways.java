package org.qunflow.audit.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;
import org.qunflow.community.Community;
import org.qunflow.engine.Variants;
import org.qunflow.engine.Variants.Element;
import org.qunflow.engine.Variants.Variant;
import org.springframework.stereotype.Component;

/** The ways that members took through a process, told by what makes them different from the usual one. */
@Component
class Ways {
    private final Variants variants;
    private final Words words;

    Ways(Variants variants, Words words) {
        this.variants = variants;
        this.words = words;
    }

    /**
     * One way.
     *
     * @param steps names of all its steps
     * @param skipped steps of the most frequent way that this one lacks
     * @param besides steps that the most frequent way lacks
     */
    record Way(long instances, List<String> steps, List<String> skipped, List<String> besides) {}

    /** A step that something else interrupted. */
    record Interrupted(String step, long entered, long interrupted) {}

    long began(Community community, String process, Period period) {
        return variants.began(community.id(), process, period.from(), period.until());
    }

    List<Way> of(Community community, String process, Period period) {
        List<Variant> found = variants.of(community.id(), process, period.from(), period.until());
        return found.stream().map(v -> way(v, found.get(0))).toList();
    }

    List<Interrupted> interrupted(Community community, String process, Period period) {
        return variants.interrupted(community.id(), process, period.from(), period.until()).stream()
                .map(i -> new Interrupted(name(i.element()), i.entered(), i.interrupted()))
                .toList();
    }

    private Way way(Variant variant, Variant usual) {
        return new Way(
                variant.instances(),
                variant.way().stream().map(this::name).toList(),
                without(usual, variant),
                without(variant, usual));
    }

    private List<String> without(Variant these, Variant those) {
        Set<String> known = those.way().stream().map(Element::id).collect(Collectors.toSet());
        return these.way().stream()
                .filter(e -> !known.contains(e.id()))
                .map(this::name)
                .distinct()
                .toList();
    }

    private String name(Element element) {
        return words.name(element.zh(), element.en());
    }
}

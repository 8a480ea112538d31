package org.qunflow.design.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.engine.Interventions.Outcome;
import org.qunflow.member.Member;

/** What a rehearsal showed: for each who was tried where they would stand, or why it is refused. */
record Rehearsed(List<Line> lines) {

    /** One who was tried; where is empty if the journey would be over. */
    record Line(Outcome outcome, Member member, String where) {}

    static Rehearsed of(
            List<Outcome> outcomes, Map<String, Member> members, List<ProcessSteps.Step> steps, Locale locale) {
        Map<String, String> names = steps.stream()
                .collect(Collectors.toMap(ProcessSteps.Step::id, s -> s.name(locale.getLanguage()), (a, b) -> a));
        Function<Outcome, String> where =
                o -> o.standsAt().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(" + "));
        return new Rehearsed(outcomes.stream()
                .map(o -> new Line(o, members.get(o.businessKey()), where.apply(o)))
                .toList());
    }

    public long refused() {
        return lines.stream().filter(l -> l.outcome().refusal() != null).count();
    }

    public boolean none() {
        return refused() == lines.size();
    }
}

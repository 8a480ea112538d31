package org.qunflow.sop.migration;

import java.util.List;
import org.qunflow.engine.Migrations.Obstacle;

/** What a new version means for those under way in another one, step by step. */
public record Impact(String process, int from, int to, List<Step> steps) {

    /** How those who stand at a step move. */
    public enum Kind {
        /** To the step of the same id. */
        BY_ITSELF,
        /** To the step that was chosen. */
        MAPPED,
        /** They stay in their version, as was chosen. */
        STAYS,
        /** Somebody must choose. */
        OPEN,
        /** There is nowhere to go; they can only stay. */
        CANNOT
    }

    /**
     * Those who stand at one step.
     *
     * @param goal where they go; empty if nowhere
     * @param why why not to the step of the same id, or why not to what was chosen; null if they move
     */
    public record Step(String step, long members, Kind kind, String goal, Obstacle why, List<String> choices) {}

    public long members() {
        return steps.stream().mapToLong(Step::members).sum();
    }

    public long members(Kind kind) {
        return steps.stream()
                .filter(s -> s.kind() == kind)
                .mapToLong(Step::members)
                .sum();
    }

    /** Steps where members would lose their place, because nobody has said yet what becomes of them. */
    public List<Step> undecided() {
        return steps.stream()
                .filter(s -> s.kind() == Kind.OPEN || s.kind() == Kind.CANNOT)
                .toList();
    }
}

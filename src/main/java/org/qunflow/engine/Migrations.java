package org.qunflow.engine;

import java.sql.SQLTransientException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.qunflow.engine.migrate.Carrying;
import org.qunflow.engine.migrate.Instructions;
import org.qunflow.engine.migrate.Rehearsal;
import org.qunflow.engine.migrate.Versions;
import org.qunflow.shared.CommunityId;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for running instances that shall go on in another version of their process. No token is ever lost on the way. */
@Service
public class Migrations {
    private final Versions versions;
    private final Instructions instructions;
    private final Rehearsal rehearsal;
    private final Carrying carrying;

    Migrations(Versions versions, Instructions instructions, Rehearsal rehearsal, Carrying carrying) {
        this.versions = versions;
        this.instructions = instructions;
        this.rehearsal = rehearsal;
        this.carrying = carrying;
    }

    /**
     * From one version of a process into another.
     *
     * @param steps elements that are not simply carried to the element of the same id: where from, where to
     */
    public record Way(String process, int from, int to, Map<String, String> steps) {
        /** Where those who stand at these steps will stand, if nothing is in the way. */
        public List<String> goals(List<String> places) {
            return places.stream().map(step -> steps.getOrDefault(step, step)).toList();
        }
    }

    /** Why a step cannot be carried to another. */
    public enum Obstacle {
        /** The version has no step of this id. */
        NO_SUCH_STEP,
        /** A step of another kind, such as a wait instead of a task. */
        OTHER_KIND,
        /** An event that waits for something of another kind. */
        OTHER_EVENT,
        /** It lies in another sub-process. */
        OTHER_FRAME,
        /** The step that it hangs on goes elsewhere. */
        HOST_ELSEWHERE,
        /** A joining gateway that counts its arrivals. */
        JOIN,
        /** A step that is done for many at once. */
        MANY_AT_ONCE,
        /** Nobody can be moved while standing there. */
        NOT_MOVABLE
    }

    /** A step for which something stands in the way. */
    public record Blocked(String step, String target, Obstacle why) {}

    /**
     * What a way means for those who stand at some steps.
     *
     * @param goes where each step leads that leads anywhere
     * @param open steps that lead nowhere yet, and why not to the step of the same id
     * @param wrong steps that were given a target which cannot be
     * @param choices where each step could be carried
     */
    public record Outlook(
            Map<String, String> goes, List<Blocked> open, List<Blocked> wrong, Map<String, List<String>> choices) {}

    /** Why one instance was not carried. */
    public enum Refusal {
        /** It ended, or goes on in another version already. */
        NOT_THERE,
        /** It stands at a step that leads nowhere: it would lose its place. */
        NO_PLACE,
        /** It stands between two steps and the new version does not know the flow. */
        BETWEEN_STEPS,
        /** The engine refuses for another reason. */
        ENGINE
    }

    /** What became of a try: refused, with the engine's own words. */
    public record Refused(Refusal why, String words) {}

    /** An instance that was carried: where it stood, and where it stands. */
    public record Carried(String instance, List<String> from, List<String> to) {}

    /** The versions of a process, newest first; empty if nothing of that name is deployed. */
    public List<Integer> versions(String process) {
        return versions.of(process);
    }

    /** Looks at a way; steps are those where somebody stands. */
    public Outlook outlook(Way way, Set<String> steps) {
        return instructions.outlook(way, steps);
    }

    /**
     * Looks at a content that is deployed nowhere yet, from versions of its process; empty if the engine cannot read it.
     * Only one with which {@link ModelCheck} finds nothing wrong may be looked at.
     *
     * @param steps by version, where somebody stands
     */
    public Optional<Map<Integer, Outlook>> outlooks(String process, String content, Map<Integer, Set<String>> steps) {
        return instructions.outlooks(process, content, steps);
    }

    /** Carries one instance and takes everything back; empty if it would go. */
    public Optional<Refused> rehearse(Way way, String instance) {
        return rehearsal.of(way, instance);
    }

    /**
     * Carries instances in the transaction of the caller, all or none; those that are no longer there are left out.
     *
     * @param migration the run, for the journal
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Carried> carry(CommunityId community, UUID migration, Way way, Collection<String> instances) {
        return carrying.all(community, migration, way, instances);
    }

    /** True if it only came in the way of somebody else and may go through the next time. */
    public static boolean isPassing(RuntimeException thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof SQLTransientException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Why the engine threw this when it was to carry an instance. */
    public static Refused refusal(RuntimeException thrown) {
        return Rehearsal.refusal(thrown);
    }
}
